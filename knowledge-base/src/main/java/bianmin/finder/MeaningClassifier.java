package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Multinomial logistic regression from whitened meanings to procedures: unlike a mean, it learns what tells
/// neighbours apart.
final class MeaningClassifier {
    /// Whitened vectors have length 1; more sharpens the classes before smoothing sets in.
    private static final float SCALE = 3;

    private static final double SMOOTHING = .5;
    private static final int ROUNDS = 20;

    private final float[][] weights;

    /// @param weights a row per dimension and one for the bias, a column per procedure
    private MeaningClassifier(float[][] weights) {
        this.weights = weights;
    }

    /// @param samples with whitened vectors
    static MeaningClassifier learn(int procedures, List<Sample> samples) {
        int rows = samples.getFirst().vector().length + 1;
        var loss = new Loss(samples, rows, procedures);
        return new MeaningClassifier(matrix(Minimum.of(loss, new double[rows * procedures], ROUNDS), rows, procedures));
    }

    /// A score for each procedure; softmax makes probabilities of them.
    double[] scores(float[] white) {
        var scores = scores(weights, white);
        var wide = new double[scores.length];
        for (int i = 0; i < wide.length; i++) {
            wide[i] = scores[i];
        }
        return wide;
    }

    private static float[] scores(float[][] weights, float[] white) {
        var scores = weights[white.length].clone();
        for (int row = 0; row < white.length; row++) {
            Vectors.add(scores, SCALE * white[row], weights[row]);
        }
        return scores;
    }

    private static float[][] matrix(double[] numbers, int rows, int columns) {
        var matrix = new float[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                matrix[row][column] = (float) numbers[row * columns + column];
            }
        }
        return matrix;
    }

    private record Loss(List<Sample> samples, int rows, int columns) implements Minimum.Smooth {
        @Override
        public double at(double[] place, double[] gradient) {
            var weights = matrix(place, rows, columns);
            var slopes = new float[rows][columns];
            double loss = 0;
            for (var sample : samples) {
                var errors = scores(weights, sample.vector());
                loss -= sample.weight() * toErrors(errors, sample.procedure());
                for (int column = 0; column < columns; column++) {
                    errors[column] *= sample.weight();
                }
                for (int row = 0; row < rows - 1; row++) {
                    Vectors.add(slopes[row], SCALE * sample.vector()[row], errors);
                }
                Vectors.add(slopes[rows - 1], 1, errors);
            }
            for (int i = 0; i < place.length; i++) {
                gradient[i] = slopes[i / columns][i % columns] + SMOOTHING * place[i];
                loss += SMOOTHING * place[i] * place[i] / 2;
            }
            return loss;
        }

        /// Turns scores into probabilities, less 1 for the right one; tells the logarithm of that one's.
        private static double toErrors(float[] scores, int right) {
            float highest = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                highest = Math.max(highest, score);
            }
            float sum = 0;
            double told = scores[right] - highest;
            for (int i = 0; i < scores.length; i++) {
                scores[i] = (float) Math.exp(scores[i] - highest);
                sum += scores[i];
            }
            for (int i = 0; i < scores.length; i++) {
                scores[i] /= sum;
            }
            scores[right] -= 1;
            return told - Math.log(sum);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(weights.length);
        for (var row : weights) {
            Floats.write(out, row);
        }
    }

    static MeaningClassifier read(DataInput in) throws IOException {
        var weights = new float[in.readInt()][];
        for (int row = 0; row < weights.length; row++) {
            weights[row] = Floats.read(in);
        }
        return new MeaningClassifier(weights);
    }
}
