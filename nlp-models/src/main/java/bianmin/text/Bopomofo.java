package bianmin.text;

import java.util.regex.Pattern;

/// 注音文: bopomofo in the place of characters, one letter for a particle (ㄉ for 的) or whole syllables (ㄐㄧㄠˇㄑㄧㄢˊ).
final class Bopomofo {
    private static final Pattern SYLLABLE =
            Pattern.compile("[\u3105-\u3119]?[\u3127-\u3129]?[\u311A-\u3126]?[\u02CA\u02C7\u02CB\u02D9]?");
    private static final Pattern RUN = Pattern.compile("[\u3105-\u3129][\u3105-\u3129\u02CA\u02C7\u02CB\u02D9]*");

    private final Replacements spellings = new Replacements(WordList.pairs("bopomofo.txt"));

    String spellOut(String text) {
        return RUN.matcher(text).replaceAll(run -> spellOutRun(run.group()));
    }

    private String spellOutRun(String run) {
        var characters = new StringBuilder();
        int at = 0;
        while (at < run.length()) {
            int end = endOfSpelling(run, at);
            var spelling = run.substring(at, end);
            characters.append(spellings.words().getOrDefault(spelling, spelling));
            at = end;
        }
        return characters.toString();
    }

    /// The end of the longest listed spelling that does not break a syllable; else the end of the syllable.
    private int endOfSpelling(String run, int at) {
        int longest = 0;
        int end = at;
        while (end < run.length()) {
            int next = endOfSyllable(run, end);
            if (spellings.words().containsKey(run.substring(at, next))) {
                longest = next;
            }
            end = next;
        }
        return longest > 0 ? longest : endOfSyllable(run, at);
    }

    private static int endOfSyllable(String run, int at) {
        var syllable = SYLLABLE.matcher(run).region(at, run.length());
        return syllable.lookingAt() && syllable.end() > at ? syllable.end() : at + 1;
    }
}
