package bianmin.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The two ways of writing Chinese: turns Traditional into Simplified and tells them apart.
///
/// Works from opencc4j's dictionaries alone. Its converter loads a megabyte of the other direction first and brings
/// two further libraries.
public final class ChineseScript {
    private static final String DICTIONARY = "/data/dictionary/";
    private static final Set<Integer> TRADITIONAL_ONLY = new HashSet<>();
    private static final Set<Integer> SIMPLIFIED_ONLY = new HashSet<>();
    private static final Replacements TO_SIMPLIFIED = readDictionaries();

    private ChineseScript() {}

    /// Simplified characters throughout; everything else stays as it is.
    public static String simplify(String text) {
        return TO_SIMPLIFIED.in(text);
    }

    /// How many characters of the text are written so in Traditional Chinese only.
    public static long traditionalOnly(String text) {
        return text.codePoints().filter(TRADITIONAL_ONLY::contains).count();
    }

    /// How many characters of the text are written so in Simplified Chinese only.
    public static long simplifiedOnly(String text) {
        return text.codePoints().filter(SIMPLIFIED_ONLY::contains).count();
    }

    private static Replacements readDictionaries() {
        var words = new LinkedHashMap<String, String>();
        WordList.pairs(DICTIONARY + "TSCharacters.txt").forEach((traditional, simplified) -> {
            var choices = simplified.split(" ");
            words.put(traditional, choices[0]);
            if (!List.of(choices).contains(traditional)) {
                TRADITIONAL_ONLY.add(traditional.codePointAt(0));
            }
        });
        words.putAll(WordList.pairs(DICTIONARY + "TSPhrases.txt"));
        words.putAll(WordList.pairs("variants.txt"));
        WordList.pairs(DICTIONARY + "STCharacters.txt").forEach((simplified, traditional) -> {
            if (!List.of(traditional.split(" ")).contains(simplified)) {
                SIMPLIFIED_ONLY.add(simplified.codePointAt(0));
            }
        });
        // written in Taiwan too, if only by hand
        WordList.lines("everyday-in-taiwan.txt")
                .forEach(line -> line.codePoints().forEach(SIMPLIFIED_ONLY::remove));
        return new Replacements(Map.copyOf(words));
    }
}
