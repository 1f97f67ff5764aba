package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Tells how probable it is that a question is about any procedure at all: logistic regression on a few signs,
/// learned from samples and off-topic questions that the witnesses were not taught.
final class Scope {
    private static final int ROUNDS = 100;
    private static final double SMOOTHING = .002;

    private final double[] centre;
    private final double[] spread;
    private final double[] weights;

    private Scope(double[] centre, double[] spread, double[] weights) {
        this.centre = centre;
        this.spread = spread;
        this.weights = weights;
    }

    private static double[] signs(Testimony testimony, double[] fused) {
        var sorted = fused.clone();
        Arrays.sort(sorted);
        double first = sorted[sorted.length - 1];
        double second = sorted.length > 1 ? sorted[sorted.length - 2] : first - 10;
        return new double[] {
            testimony.highest(Witness.MEAN),
            testimony.highest(Witness.NEAREST),
            testimony.highest(Witness.TITLE),
            testimony.highest(Witness.SAMPLES),
            testimony.highest(Witness.BODY),
            testimony.energy(),
            testimony.belonging(),
            first,
            Math.min(5, first - second),
            Math.log(1.0 + testimony.length())
        };
    }

    /// @param belongs whether each question is about some procedure
    static Scope learn(List<Testimony> heard, List<double[]> fused, boolean[] belongs) {
        var all = new double[heard.size()][];
        for (int i = 0; i < all.length; i++) {
            all[i] = signs(heard.get(i), fused.get(i));
        }
        int count = all[0].length;
        var centre = new double[count];
        var spread = new double[count];
        for (int sign = 0; sign < count; sign++) {
            int at = sign;
            double mean =
                    Arrays.stream(all).mapToDouble(row -> row[at]).average().orElse(0);
            centre[sign] = mean;
            spread[sign] = Math.sqrt(Arrays.stream(all)
                            .mapToDouble(row -> (row[at] - mean) * (row[at] - mean))
                            .average()
                            .orElse(1)
                    + 1e-9);
        }
        var scope = new Scope(centre, spread, new double[count + 1]);
        var rows = Arrays.stream(all).map(scope::standard).toArray(double[][]::new);
        return new Scope(centre, spread, Minimum.of(new Loss(rows, belongs), new double[count + 1], ROUNDS));
    }

    /// From 0 to 1.
    double probability(Testimony testimony, double[] fused) {
        return logistic(product(weights, standard(signs(testimony, fused))));
    }

    private double[] standard(double[] signs) {
        var standard = new double[signs.length];
        for (int i = 0; i < signs.length; i++) {
            standard[i] = (signs[i] - centre[i]) / spread[i];
        }
        return standard;
    }

    private static double product(double[] weights, double[] row) {
        double sum = weights[row.length];
        for (int i = 0; i < row.length; i++) {
            sum += weights[i] * row[i];
        }
        return sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    private record Loss(double[][] rows, boolean[] belongs) implements Minimum.Smooth {
        @Override
        public double at(double[] place, double[] gradient) {
            Arrays.fill(gradient, 0);
            double loss = 0;
            for (int i = 0; i < rows.length; i++) {
                double told = product(place, rows[i]);
                double sign = belongs[i] ? 1 : -1;
                loss += Math.log1p(Math.exp(-sign * told)) / rows.length;
                double slope = (logistic(told) - (belongs[i] ? 1 : 0)) / rows.length;
                for (int j = 0; j < rows[i].length; j++) {
                    gradient[j] += slope * rows[i][j];
                }
                gradient[rows[i].length] += slope;
            }
            for (int j = 0; j < place.length - 1; j++) {
                loss += SMOOTHING * place[j] * place[j];
                gradient[j] += 2 * SMOOTHING * place[j];
            }
            return loss;
        }
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, centre);
        Floats.write(out, spread);
        Floats.write(out, weights);
    }

    static Scope read(DataInput in) throws IOException {
        return new Scope(Floats.readDoubles(in), Floats.readDoubles(in), Floats.readDoubles(in));
    }

    double[] weights() {
        return weights.clone();
    }
}
