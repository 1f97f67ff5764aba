package bianmin.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// Tells a bare follow-up (那要多少錢) from a question that names its own matter, by taking away the words that name none.
final class FollowUp {
    private final List<String> emptyWords;

    private FollowUp(List<String> emptyWords) {
        this.emptyWords = emptyWords;
    }

    static FollowUp load() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FollowUp.class.getResourceAsStream("follow-up-words.txt")), UTF_8))) {
            return new FollowUp(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split("\\s+")).stream())
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException("follow-up-words.txt", e);
        }
    }

    /// What is left of a text when the words that name no matter are taken away: empty for a bare follow-up.
    String matterOf(String text) {
        var lower = text.toLowerCase(java.util.Locale.ROOT);
        return hasLatinLetters(lower) && !hasHan(lower) ? latinMatter(lower) : hanMatter(lower);
    }

    private String hanMatter(String text) {
        var rest = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int taken = emptyWordAt(text, at);
            if (taken == 0) {
                char c = text.charAt(at);
                if (Character.isLetterOrDigit(c)) {
                    rest.append(c);
                }
                at++;
            } else {
                at += taken;
            }
        }
        return rest.toString();
    }

    private String latinMatter(String text) {
        var rest = new StringBuilder();
        for (var word : text.split("[^\\p{L}\\p{M}\\p{Nd}]+")) {
            if (!word.isEmpty() && !emptyWords.contains(word)) {
                rest.append(word).append(' ');
            }
        }
        return rest.toString().strip();
    }

    private int emptyWordAt(String text, int at) {
        for (var word : emptyWords) {
            if (text.startsWith(word, at)) {
                return word.length();
            }
        }
        return 0;
    }

    private static boolean hasLatinLetters(String text) {
        return text.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
