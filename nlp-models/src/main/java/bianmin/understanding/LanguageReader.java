package bianmin.understanding;

import bianmin.text.ChineseScript;
import java.util.List;
import java.util.regex.Pattern;

/// Tells the language of an utterance: by its script where that decides, by the model otherwise.
final class LanguageReader {
    private static final Pattern VIETNAMESE_LETTER = Pattern.compile(
            "[ăâêôơưđ\\x{1EA0}-\\x{1EF9}]|[aeiouy][\\x{0300}\\x{0301}\\x{0303}\\x{0309}\\x{0323}]", Pattern.CANON_EQ);
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}']+");

    private final TextClassifier model;

    LanguageReader(TextClassifier model) {
        this.model = model;
    }

    Language read(String written) {
        var text = Model.LANGUAGE.prepare(written);
        long han = count(text, Character.UnicodeScript.HAN);
        long kana = count(text, Character.UnicodeScript.HIRAGANA) + count(text, Character.UnicodeScript.KATAKANA);
        long thai = count(text, Character.UnicodeScript.THAI);
        long bopomofo = count(text, Character.UnicodeScript.BOPOMOFO);
        long latin = LATIN_WORD.matcher(text).results().count();
        if (thai > han) {
            return Language.THAI;
        }
        // one の is fashion in Taiwan, two kana are Japanese
        if (kana >= 2 && kana * 4 >= han) {
            return Language.JAPANESE;
        }
        boolean mostlyLatin = latin >= 4 && latin > han;
        if (han + bopomofo > 0 && !mostlyLatin) {
            return chinese(text, bopomofo > 0);
        }
        if (latin == 0) {
            return Language.TRADITIONAL_CHINESE;
        }
        return VIETNAMESE_LETTER.matcher(text).find() ? Language.VIETNAMESE : likeliest(text, LATIN_LANGUAGES);
    }

    private static final List<Language> LATIN_LANGUAGES =
            List.of(Language.ENGLISH, Language.VIETNAMESE, Language.INDONESIAN);
    private static final List<Language> HAN_LANGUAGES =
            List.of(Language.TRADITIONAL_CHINESE, Language.SIMPLIFIED_CHINESE, Language.JAPANESE);

    private Language chinese(String text, boolean bopomofo) {
        long traditional = ChineseScript.traditionalOnly(text);
        long simplified = ChineseScript.simplifiedOnly(text);
        if (bopomofo || (simplified == 0 && traditional > 1)) {
            return Language.TRADITIONAL_CHINESE;
        }
        if (simplified == traditional) {
            return likeliest(text, HAN_LANGUAGES);
        }
        // Japan writes some characters like either, so the model still has a say
        var chinese = simplified > traditional ? Language.SIMPLIFIED_CHINESE : Language.TRADITIONAL_CHINESE;
        return likeliest(text, List.of(chinese, Language.JAPANESE));
    }

    private Language likeliest(String text, List<Language> among) {
        var scores = model.scoreOfEach(text);
        var best = among.getFirst();
        for (var language : among) {
            if (scores.getOrDefault(language.tag(), 0.0) > scores.getOrDefault(best.tag(), 0.0)) {
                best = language;
            }
        }
        return best;
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == script)
                .count();
    }
}
