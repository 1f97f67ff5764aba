package bianmin.channel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The words around the talk, in one language. What procedures and replies say is not among them.
final class Texts {
    static final List<String> LANGUAGES = List.of("zh-Hant", "en", "vi", "id", "th", "ja");
    private static final Map<String, Texts> ALL =
            LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), Texts::new));
    private static final Properties DOMAINS = read("domains");

    private final String language;
    private final Properties words;

    private Texts(String language) {
        this.language = language;
        this.words = read("texts/" + language);
    }

    static Texts in(String language) {
        var texts = ALL.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("language: \"" + language + "\" (expected: one of " + LANGUAGES + ")");
        }
        return texts;
    }

    /// The name of a part of government, in Chinese like the procedures in it.
    static String domain(String domain) {
        return DOMAINS.getProperty(domain, domain);
    }

    static List<String> domains() {
        return List.of(DOMAINS.getProperty("order").split(" "));
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }

    /// @param values take the places of `{0}`, `{1}` …
    String say(String key, Object... values) {
        var text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("texts/" + language + ": no \"" + key + "\"");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    List<String> list(String key) {
        return List.of(say(key).split("\\|"));
    }

    private static Properties read(String name) {
        try (var in = Texts.class.getResourceAsStream(name + ".properties")) {
            if (in == null) {
                throw new IllegalStateException(name + ".properties: not on the class path");
            }
            var words = new Properties();
            words.load(new InputStreamReader(in, UTF_8));
            return words;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
