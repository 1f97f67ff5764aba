package bianmin.finder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;

/// How a text is split into the terms that BM25 counts.
enum Spelling {
    /// Single characters and pairs.
    CHINESE {
        @Override
        Analyzer analyzer() {
            return new CharacterGrams();
        }

        @Override
        String written(String normalised) {
            return normalised;
        }

        @Override
        Set<String> terms(String normalised) {
            return CharacterGrams.of(normalised);
        }
    },

    /// Words and pairs of words; of scripts that leave no spaces, runs of one to four letters.
    FOREIGN {
        @Override
        Analyzer analyzer() {
            return new WhitespaceAnalyzer();
        }

        @Override
        String written(String normalised) {
            return String.join(" ", split(normalised));
        }

        @Override
        Set<String> terms(String normalised) {
            return new LinkedHashSet<>(split(normalised));
        }
    };

    private static final int LONGEST_RUN = 4;
    private static final int BEGINNING = 5;

    abstract Analyzer analyzer();

    /// The text as the analyzer is to read it.
    abstract String written(String normalised);

    abstract Set<String> terms(String normalised);

    private static List<String> split(String normalised) {
        var terms = new ArrayList<String>();
        var before = "";
        for (var word : normalised.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (word.isEmpty()) {
                continue;
            }
            if (leavesNoSpaces(word)) {
                runs(word, terms);
            } else {
                terms.add(word);
                if (word.length() > BEGINNING) {
                    terms.add(word.substring(0, BEGINNING) + "-");
                }
                if (!before.isEmpty()) {
                    terms.add(before + "_" + word);
                }
            }
            before = word;
        }
        return terms;
    }

    private static boolean leavesNoSpaces(String word) {
        return switch (Character.UnicodeScript.of(word.codePointAt(0))) {
            case THAI, HAN, HIRAGANA, KATAKANA -> true;
            default -> false;
        };
    }

    private static void runs(String word, List<String> terms) {
        for (int from = 0; from < word.length(); from++) {
            for (int length = 1; length <= LONGEST_RUN && from + length <= word.length(); length++) {
                terms.add(word.substring(from, from + length));
            }
        }
    }
}
