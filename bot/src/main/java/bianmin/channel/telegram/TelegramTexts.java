package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/// A file of texts beside this room's code.
final class TelegramTexts {
    private final String file;
    private final Properties texts;

    private TelegramTexts(String file, Properties texts) {
        this.file = file;
        this.texts = texts;
    }

    static TelegramTexts load(String file) {
        try (var stream = TelegramTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + ": not found");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(stream, UTF_8));
            return new TelegramTexts(file, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /// @throws IllegalArgumentException for a key that the file lacks
    String say(String key, Object... parts) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException(file + ": no \"" + key + "\"");
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }
}
