package bianmin.finder;

import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ngram.NGramTokenizer;

/// Splits normalised text into single characters and pairs; signs and spaces part them.
final class CharacterGrams extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new NGramTokenizer(1, 2) {
            @Override
            protected boolean isTokenChar(int character) {
                return Character.isLetterOrDigit(character);
            }
        });
    }

    /// The different grams of a text, as the analyzer splits it.
    static Set<String> of(String normalised) {
        var grams = new LinkedHashSet<String>();
        var points = normalised.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetterOrDigit(points[i])) {
                grams.add(Character.toString(points[i]));
                if (i + 1 < points.length && Character.isLetterOrDigit(points[i + 1])) {
                    grams.add(new String(points, i, 2));
                }
            }
        }
        return grams;
    }
}
