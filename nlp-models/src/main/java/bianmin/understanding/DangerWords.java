package bianmin.understanding;

import bianmin.text.Normaliser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What a danger is made of, in plain words under headings (`danger-words.txt`). The crisis model reads each heading
/// that a text touches as one more letter, and another one where two words of it are found: it weighs them, and none
/// decides alone.
final class DangerWords {
    /// Letters of private use, which no citizen types and which the normaliser removes.
    private static final char FIRST_LETTER = '\uE001';

    /// How far the letters for a heading with two words lie behind those for one.
    private static final int TWICE = 32;

    private static final String HEADING = "[";
    private static final Pattern SEPARATOR = Pattern.compile(",");
    private static final Pattern BOTH = Pattern.compile("\\+");
    private static final Pattern SPACE_IN_WRITING_WITHOUT = Pattern.compile("(?<=[^\\p{IsLatin}]) (?=[^\\p{IsLatin}])");

    /// Latin letters stand in whole words (fire, not fired); other scripts write their words together.
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}.*");

    private final List<Heading> headings = new ArrayList<>();

    /// @param words any of these
    /// @param pairs all of one of these lists
    private record Heading(Pattern words, List<List<Pattern>> pairs) {
        int found(String text) {
            var found = new HashSet<String>();
            words.matcher(text).results().limit(8).forEach(word -> found.add(word.group()));
            long both = pairs.stream()
                    .filter(pair ->
                            pair.stream().allMatch(word -> word.matcher(text).find()))
                    .count();
            return found.size() + (int) both;
        }
    }

    private DangerWords() {}

    static DangerWords read() {
        var read = new DangerWords();
        var terms = new ArrayList<String>();
        for (var line : Resources.lines("danger-words.txt")) {
            if (line.startsWith(HEADING)) {
                read.add(terms);
            } else {
                terms.addAll(Arrays.asList(SEPARATOR.split(line)));
            }
        }
        read.add(terms);
        return read;
    }

    private void add(List<String> terms) {
        if (terms.isEmpty()) {
            return;
        }
        var words = new HashSet<String>();
        var pairs = new ArrayList<List<Pattern>>();
        for (var term : terms) {
            var parts = BOTH.splitAsStream(term).map(DangerWords::normalised).toList();
            if (parts.size() > 1) {
                pairs.add(parts.stream().map(part -> anyOf(Set.of(part))).toList());
            } else {
                words.add(parts.getFirst());
            }
        }
        headings.add(new Heading(anyOf(words), pairs));
        terms.clear();
    }

    private static String normalised(String word) {
        return together(Normaliser.normalise(word));
    }

    /// The longest word first, as an expression takes the first that fits.
    private static Pattern anyOf(Set<String> words) {
        var ordered = words.stream()
                .sorted((one, other) ->
                        other.length() == one.length() ? one.compareTo(other) : other.length() - one.length())
                .map(word -> LATIN.matcher(word).matches()
                        ? "(?<!\\p{IsLatin})" + Pattern.quote(word) + "(?!\\p{IsLatin})"
                        : Pattern.quote(word))
                .toList();
        return Pattern.compile(String.join("|", ordered));
    }

    /// Some people put a space between any two characters.
    private static String together(String text) {
        return SPACE_IN_WRITING_WITHOUT.matcher(text).replaceAll("");
    }

    /// The normalised text with a letter behind it for each heading that it touches.
    String beside(String normalised) {
        var text = together(normalised);
        var letters = new StringBuilder(normalised);
        for (int at = 0; at < headings.size(); at++) {
            int found = headings.get(at).found(text);
            if (found > 0) {
                letters.append((char) (FIRST_LETTER + at));
            }
            if (found > 1) {
                letters.append((char) (FIRST_LETTER + TWICE + at));
            }
        }
        return letters.toString();
    }
}
