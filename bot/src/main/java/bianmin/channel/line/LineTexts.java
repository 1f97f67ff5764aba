package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// The few words that LINE's own things need: buttons on a place, the rich menus, and what `line setup` reports.
final class LineTexts {
    private static final String FILE = "texts.properties";

    private final Properties texts;

    private LineTexts(Properties texts) {
        this.texts = texts;
    }

    static LineTexts load() {
        try (var stream = LineTexts.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException(FILE + ": not found");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, UTF_8));
            return new LineTexts(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    /// @throws IllegalArgumentException for a key that the file lacks
    String say(String key, Object... parts) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(FILE + ": no \"" + key + "\"");
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
