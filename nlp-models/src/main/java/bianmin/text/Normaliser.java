package bianmin.text;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/// Makes texts alike, so that index, classifier and embedding read the same: width, case, 注音文, variants, Simplified,
/// frequent typing errors, emoji and invisible characters.
///
/// The result is for machines; nothing of it is shown to a citizen. Safe for many threads.
public final class Normaliser {
    /// What is longer is cut: in UTF-16 units.
    public static final int LONGEST = 4_000;

    private static final int ROUNDS = 6;

    /// Zero-width characters, marks that ride on others without forming one, and variation selectors.
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\x{0300}-\\x{036F}\\x{20D0}-\\x{20FF}\\x{FE00}-\\x{FE0F}]");

    private static final Pattern PICTURE =
            Pattern.compile("[\\p{IsExtended_Pictographic}\\x{1F1E6}-\\x{1F1FF}\\x{1F3FB}-\\x{1F3FF}&&[^0-9#*]]");
    private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\p{Cc}]+");
    private static final Pattern REPEATED_SIGN = Pattern.compile("([\\p{P}\\p{S}])(?: ?\\1)+");
    private static final Pattern DRAWN_OUT_LETTER = Pattern.compile("(\\p{L})\\1{3,}");

    private static final Bopomofo BOPOMOFO = new Bopomofo();
    private static final Replacements SIGNS = new Replacements(WordList.pairs("signs.txt"));
    private static final Replacements TYPOS = readTypos();

    private Normaliser() {}

    /// Never longer than [#LONGEST]; normalising the result again changes nothing.
    public static String normalise(String text) {
        var before = text;
        for (int round = 0; round < ROUNDS; round++) {
            var after = once(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String once(String text) {
        var plain = BOPOMOFO.spellOut(cut(text)).replace('\u02D9', ' ');
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
        plain = INVISIBLE.matcher(PICTURE.matcher(plain).replaceAll(" ")).replaceAll("");
        plain = SIGNS.in(plain);
        plain = TYPOS.in(ChineseScript.simplify(plain));
        plain = SPACE.matcher(plain).replaceAll(" ");
        plain = DRAWN_OUT_LETTER.matcher(plain).replaceAll("$1$1$1");
        plain = REPEATED_SIGN.matcher(plain).replaceAll("$1");
        return cut(plain.strip()).strip();
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }

    private static Replacements readTypos() {
        var typos = new LinkedHashMap<String, String>();
        WordList.pairs("typos.txt")
                .forEach((wrong, right) -> typos.put(ChineseScript.simplify(wrong), ChineseScript.simplify(right)));
        return new Replacements(typos);
    }
}
