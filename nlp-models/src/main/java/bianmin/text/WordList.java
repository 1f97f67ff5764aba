package bianmin.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Reads lists of words on the class path: one entry a line, `#` begins a comment, a tab parts word and replacement.
final class WordList {
    private WordList() {}

    static List<String> lines(String resource) {
        var stream = Objects.requireNonNull(WordList.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static Map<String, String> pairs(String resource) {
        var pairs = new LinkedHashMap<String, String>();
        for (var line : lines(resource)) {
            int tab = line.indexOf('\t');
            if (tab < 1) {
                throw new IllegalStateException(resource + ": \"" + line + "\" (expected: word, tab, replacement)");
            }
            pairs.put(line.substring(0, tab), line.substring(tab + 1));
        }
        return pairs;
    }
}
