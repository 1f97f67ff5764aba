package bianmin.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.understanding.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/// The sentences of the service, one file a language under `wording/`. `{0}`, `{1}` … stand for what is filled in.
/// A language whose file lacks a key, or has one that the Chinese lacks, can't be loaded.
public final class Wording {
    private static final Language REFERENCE = Language.TRADITIONAL_CHINESE;

    private final Map<Language, Map<String, String>> sentences;

    private Wording(Map<Language, Map<String, String>> sentences) {
        this.sentences = sentences;
    }

    public static Wording load() {
        var sentences = new EnumMap<Language, Map<String, String>>(Language.class);
        for (var language : Language.values()) {
            sentences.put(language, read(language));
        }
        var expected = keys(sentences, REFERENCE);
        for (var language : Language.values()) {
            var met = keys(sentences, language);
            if (!met.equals(expected)) {
                throw new IllegalStateException("wording/" + language.tag() + ".properties: missing "
                        + without(expected, met) + ", unknown " + without(met, expected));
            }
        }
        return new Wording(sentences);
    }

    /// @throws IllegalArgumentException for a key that no file has
    String say(Language language, String key, Object... parts) {
        var sentence = sentences.getOrDefault(language, Map.of()).get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("wording: no \"" + key + "\" in " + language.tag());
        }
        for (int i = 0; i < parts.length; i++) {
            sentence = sentence.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return sentence;
    }

    /// A list kept under one key, its entries separated by `|`.
    List<String> list(Language language, String key) {
        return List.of(say(language, key).split("\\|"));
    }

    private static Map<String, String> read(Language language) {
        var name = "wording/" + language.tag() + ".properties";
        try (var stream = Wording.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + ": not found");
            }
            var properties = new Properties();
            properties.load(new InputStreamReader(stream, UTF_8));
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static Set<String> keys(Map<Language, Map<String, String>> sentences, Language language) {
        return sentences.getOrDefault(language, Map.of()).keySet();
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(key -> !some.contains(key)).collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
