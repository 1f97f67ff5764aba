package bianmin.understanding;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.MaxentModel;

/// What a classifier sees of a text: runs of letters with both ends marked, whole words where spaces part them, and
/// where its meaning lies on some axes.
final class Evidence {
    private static final char BEGIN = '\u0002';
    private static final char END = '\u0003';
    private static final Pattern CUE = Pattern.compile("\\p{Co}");
    private static final String[] AXES = IntStream.range(0, MeaningAxes.COUNT)
            .mapToObj(axis -> "meaning " + axis)
            .toArray(String[]::new);

    private final String[] traits;
    private final float[] weights;

    private Evidence(String[] traits, float[] weights) {
        this.traits = traits;
        this.weights = weights;
    }

    /// @param meaning empty, or a number for each axis
    static Evidence of(String text, int longestRun, float[] meaning) {
        var letters = letters(text, longestRun);
        var traits = new String[letters.size() + meaning.length];
        var weights = new float[traits.length];
        int at = 0;
        for (var trait : letters) {
            traits[at] = trait;
            weights[at++] = 1;
        }
        for (int axis = 0; axis < meaning.length; axis++) {
            traits[at] = AXES[axis];
            weights[at++] = meaning[axis];
        }
        return new Evidence(traits, weights);
    }

    /// As an example to learn from, with its frequent traits only.
    ///
    /// OpenNLP's own cutoff drops traits but not their weights, so that the rest learns with wrong ones (2.5.11).
    Event labelled(String label, Map<String, Integer> counts, int cutoff) {
        var kept = IntStream.range(0, traits.length)
                .filter(at -> counts.getOrDefault(traits[at], 0) >= cutoff)
                .toArray();
        var keptTraits = new String[kept.length];
        var keptWeights = new float[kept.length];
        for (int at = 0; at < kept.length; at++) {
            keptTraits[at] = traits[kept[at]];
            keptWeights[at] = weights[kept[at]];
        }
        return new Event(label, keptTraits, keptWeights);
    }

    void countInto(Map<String, Integer> counts) {
        for (var trait : traits) {
            counts.merge(trait, 1, Integer::sum);
        }
    }

    double[] judgedBy(MaxentModel model) {
        return model.eval(traits, weights);
    }

    private static Set<String> letters(String text, int longestRun) {
        var traits = new LinkedHashSet<String>();
        traits.add("always");
        // letters of private use are cues: each counts by itself, wherever it stands
        CUE.matcher(text).results().forEach(cue -> traits.add(cue.group()));
        var plain = CUE.matcher(text).replaceAll("");
        var letters = BEGIN + plain.replace(" ", "") + END;
        for (int from = 0; from < letters.length(); from++) {
            for (int length = 1; length <= longestRun && from + length <= letters.length(); length++) {
                traits.add(letters.substring(from, from + length));
            }
        }
        String before = "";
        for (var word : plain.split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            if (!word.isEmpty() && word.codePoints().noneMatch(Character::isIdeographic)) {
                traits.add("word " + word);
                traits.add("word " + before + " " + word);
                before = word;
            }
        }
        return traits;
    }
}
