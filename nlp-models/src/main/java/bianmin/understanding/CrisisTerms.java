package bianmin.understanding;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Words that speak for a crisis or against one, by kind. The crisis model reads each kind found as one more letter.
final class CrisisTerms {
    /// Letters of private use, which no citizen types and which the normaliser removes.
    private static final char FIRST_LETTER = '\uE001';

    private static final Pattern SPACE_IN_CHINESE = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

    private final Map<Character, List<Pattern>> byLetter = new LinkedHashMap<>();

    CrisisTerms() {
        var lines = Resources.lines("crisis-terms.txt");
        var kinds = lines.stream()
                .map(CrisisTerms::kind)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
        for (int i = 0; i < kinds.size(); i++) {
            var kind = kinds.get(i);
            var patterns = lines.stream()
                    .filter(line -> kind(line).equals(kind))
                    .map(line -> Pattern.compile(line.substring(line.indexOf('\t') + 1)))
                    .toList();
            byLetter.put((char) (FIRST_LETTER + i), patterns);
        }
    }

    private static String kind(String line) {
        int tab = line.indexOf('\t');
        if (tab < 1) {
            throw new IllegalStateException("crisis-terms.txt: \"" + line + "\" (expected: kind, tab, expression)");
        }
        return line.substring(0, tab);
    }

    /// The normalised text with a letter behind it for each kind that it holds.
    String beside(String normalised) {
        var text = new StringBuilder(normalised);
        // some people put a space between any two characters
        var joined = SPACE_IN_CHINESE.matcher(normalised).replaceAll("");
        byLetter.forEach((letter, patterns) -> {
            if (patterns.stream().anyMatch(pattern -> pattern.matcher(joined).find())) {
                text.append(letter);
            }
        });
        return text.toString();
    }
}
