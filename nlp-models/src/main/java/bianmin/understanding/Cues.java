package bianmin.understanding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Expressions that speak for something, by kind. A model reads each kind that is found as one more letter of the text:
/// it weighs them, and none decides alone.
final class Cues {
    /// Letters of private use, which no citizen types and which the normaliser removes.
    private static final char FIRST_LETTER = '\uE001';

    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final Map<Character, List<Pattern>> byLetter = new LinkedHashMap<>();

    private Cues() {}

    static Cues read(String resource) {
        var cues = new Cues();
        var lines = Resources.lines(resource);
        var kinds = lines.stream()
                .map(line -> kind(line, resource))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var patterns = lines.stream()
                    .filter(line -> kind(line, resource).equals(kind))
                    .map(line -> Pattern.compile(line.substring(line.indexOf('\t') + 1)))
                    .toList();
            cues.byLetter.put((char) (FIRST_LETTER + i), patterns);
        }
        return cues;
    }

    private static String kind(String line, String resource) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
            throw new IllegalStateException(resource + ": \"" + line + "\" (expected: kind, tab, expression)");
        }
        return line.substring(0, tab);
    }

    /// The normalised text with a letter behind it for each kind that it holds.
    String beside(String normalised) {
        // some people put a space between any two characters
        return normalised + letters(SPACE_IN_CHINESE.matcher(normalised).replaceAll(""));
    }

    private String letters(String text) {
        var letters = new StringBuilder();
        byLetter.forEach((letter, patterns) -> {
            if (patterns.stream().anyMatch(pattern -> pattern.matcher(text).find())) {
                letters.append(letter.charValue());
            }
        });
        return letters.toString();
    }
}
