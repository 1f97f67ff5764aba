package bianmin.finder;

import bianmin.text.Normaliser;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// Puts a question of another language into Chinese word by word: no translation to be read, but enough for what has
/// learned Chinese to tell what it is about.
final class Gloss {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 40;

    private final Map<String, String> words;

    /// @param words normalised, from a word or phrase to Chinese
    private Gloss(Map<String, String> words) {
        this.words = words;
    }

    /// @param words from a word or phrase to Chinese
    static Gloss of(Map<String, String> words) {
        var normalised = new LinkedHashMap<String, String>();
        words.forEach(
                (word, chinese) -> normalised.putIfAbsent(Normaliser.normalise(word), Normaliser.normalise(chinese)));
        // typed without their marks, as many do on a phone
        new LinkedHashMap<>(normalised).forEach((word, chinese) -> normalised.putIfAbsent(unmarked(word), chinese));
        return new Gloss(normalised);
    }

    /// @param normalised the longest known phrase at each place is put into Chinese; what is unknown stays if it is
    /// Chinese or a number, and is left out otherwise
    String of(String normalised) {
        var chinese = new StringBuilder();
        int at = 0;
        while (at < normalised.length()) {
            int end = longestKnown(normalised, at);
            if (end > at) {
                chinese.append(words.getOrDefault(normalised.substring(at, end), ""));
                at = end;
            } else {
                int point = normalised.codePointAt(at);
                if (Character.isIdeographic(point) || Character.isDigit(point)) {
                    chinese.appendCodePoint(point);
                }
                at += isLatin(point) ? wordLength(normalised, at) : Character.charCount(point);
            }
        }
        return chinese.toString();
    }

    private int longestKnown(String text, int at) {
        boolean latin = isLatin(text.codePointAt(at));
        for (int end = Math.min(text.length(), at + LONGEST); end > at; end--) {
            boolean whole = !latin || end == text.length() || !isWordPart(text.codePointAt(end));
            if (whole && words.containsKey(text.substring(at, end))) {
                return end;
            }
        }
        return at;
    }

    private static int wordLength(String text, int at) {
        int end = at;
        while (end < text.length() && isWordPart(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return Math.max(1, end - at);
    }

    private static boolean isWordPart(int point) {
        return Character.isLetterOrDigit(point) || Character.getType(point) == Character.NON_SPACING_MARK;
    }

    private static boolean isLatin(int point) {
        return Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(words.size());
        for (var word : words.entrySet()) {
            out.writeUTF(word.getKey());
            out.writeUTF(word.getValue());
        }
    }

    static Gloss read(DataInput in) throws IOException {
        int count = in.readInt();
        var words = new HashMap<String, String>();
        for (int i = 0; i < count; i++) {
            words.put(in.readUTF(), in.readUTF());
        }
        return new Gloss(words);
    }

    private static String unmarked(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
    }
}
