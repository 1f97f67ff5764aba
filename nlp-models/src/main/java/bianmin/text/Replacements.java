package bianmin.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Replaces listed words in a text, the longest first, from left to right.
final class Replacements {
    private final Map<String, String> words;
    private final Map<Character, Integer> longestByFirst = new HashMap<>();

    Replacements(Map<String, String> words) {
        this.words = Map.copyOf(words);
        for (var word : words.keySet()) {
            if (word.isEmpty()) {
                throw new IllegalArgumentException("word: empty (expected: at least one character)");
            }
            longestByFirst.merge(word.charAt(0), word.length(), Math::max);
        }
    }

    Map<String, String> words() {
        return words;
    }

    String in(String text) {
        StringBuilder replaced = null;
        int at = 0;
        while (at < text.length()) {
            var match = longestAt(text, at);
            if (match == null) {
                if (replaced != null) {
                    replaced.append(text.charAt(at));
                }
                at++;
                continue;
            }
            if (replaced == null) {
                replaced = new StringBuilder(text.length()).append(text, 0, at);
            }
            replaced.append(words.get(match));
            at += match.length();
        }
        return replaced == null ? text : replaced.toString();
    }

    /// The longest listed word that begins here, or null.
    @Nullable
    String longestAt(String text, int at) {
        int longest = Math.min(longestByFirst.getOrDefault(text.charAt(at), 0), text.length() - at);
        for (int length = longest; length > 0; length--) {
            var word = text.substring(at, at + length);
            if (words.containsKey(word)) {
                return word;
            }
        }
        return null;
    }
}
