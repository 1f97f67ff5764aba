package bianmin.finder;

import java.util.Map;
import java.util.Objects;

/// What all witnesses say about one question.
///
/// @param scores of each procedure, by witness
/// @param energy how strongly the meaning points to any procedure at all
/// @param belonging how much the meaning is like that of samples rather than of off-topic questions
/// @param length letters and digits of the question
record Testimony(Map<Witness, double[]> scores, double energy, double belonging, int length) {
    double[] of(Witness witness) {
        return Objects.requireNonNull(scores.get(witness));
    }

    double highest(Witness witness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : of(witness)) {
            highest = Math.max(highest, score);
        }
        return highest;
    }
}
