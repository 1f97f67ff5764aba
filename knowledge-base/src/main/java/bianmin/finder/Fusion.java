package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Weighs the witnesses into one probability for each procedure: a listwise softmax over all of them.
final class Fusion {
    private static final List<Witness> WITNESSES = List.of(Witness.values());
    private static final int ROUNDS = 60;

    /// How firmly the weights are held at the trust given beforehand, per question.
    private static final double FIRMNESS = .05;

    private final double[] weights;

    private Fusion(double[] weights) {
        this.weights = weights;
    }

    /// Fits the weights to questions whose procedure is known and on which the witnesses were not taught.
    static Fusion learn(List<Testimony> heard, int[] right) {
        var trust = trust(heard);
        var sharpness = Minimum.of(new Loss(heard, right, trust, null), new double[] {.5}, ROUNDS)[0];
        var start = trust.clone();
        for (int i = 0; i < start.length; i++) {
            start[i] *= sharpness;
        }
        return new Fusion(Minimum.of(new Loss(heard, right, null, new Held(start, trust)), start, ROUNDS));
    }

    /// The trust in each witness per unit of its own scale.
    private static double[] trust(List<Testimony> heard) {
        return WITNESSES.stream()
                .mapToDouble(witness -> witness.trust / spread(witness, heard))
                .toArray();
    }

    private static double spread(Witness witness, List<Testimony> heard) {
        double sum = 0;
        double squares = 0;
        long count = 0;
        for (var testimony : heard) {
            for (double score : testimony.of(witness)) {
                sum += score;
                squares += score * score;
                count++;
            }
        }
        return Math.sqrt(squares / count - sum / count * (sum / count) + 1e-9);
    }

    /// The logarithm of each procedure's probability, given that one of them is meant.
    double[] weigh(Testimony testimony) {
        return Vectors.logSoftmax(sum(weights, testimony));
    }

    private static double[] sum(double[] weights, Testimony testimony) {
        var sum = new double[testimony.of(WITNESSES.getFirst()).length];
        for (int witness = 0; witness < weights.length; witness++) {
            var scores = testimony.of(WITNESSES.get(witness));
            for (int at = 0; at < sum.length; at++) {
                sum[at] += weights[witness] * scores[at];
            }
        }
        return sum;
    }

    /// @param start the weights to stay near
    /// @param scale what one standard deviation of a witness weighs
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    private record Held(double[] start, double[] scale) {}

    /// The mean surprise at the right procedures: over all weights, or over one sharpness common to all.
    @SuppressWarnings("ArrayRecordComponent") // numbers to compute with, never compared
    private record Loss(
            List<Testimony> heard,
            int[] right,
            double @Nullable [] direction,
            @Nullable Held held) implements Minimum.Smooth {
        @Override
        public double at(double[] place, double[] gradient) {
            var weights = direction == null ? place : times(direction, place[0]);
            var slopes = new double[weights.length];
            double loss = 0;
            for (int i = 0; i < right.length; i++) {
                var told = Vectors.logSoftmax(sum(weights, heard.get(i)));
                loss -= told[right[i]] / right.length;
                for (int witness = 0; witness < weights.length; witness++) {
                    var scores = heard.get(i).of(WITNESSES.get(witness));
                    double expected = 0;
                    for (int at = 0; at < told.length; at++) {
                        expected += Math.exp(told[at]) * scores[at];
                    }
                    slopes[witness] += (expected - scores[right[i]]) / right.length;
                }
            }
            if (direction != null) {
                gradient[0] = 0;
                for (int i = 0; i < slopes.length; i++) {
                    gradient[0] += slopes[i] * direction[i];
                }
                return loss;
            }
            return loss + hold(weights, slopes, gradient);
        }

        private double hold(double[] weights, double[] slopes, double[] gradient) {
            double cost = 0;
            for (int i = 0; i < weights.length; i++) {
                gradient[i] = slopes[i];
                if (held != null) {
                    double unit = held.scale()[i] / WITNESSES.get(i).trust;
                    double away = (weights[i] - held.start()[i]) / unit;
                    cost += FIRMNESS * away * away;
                    gradient[i] += 2 * FIRMNESS * away / unit;
                }
            }
            return cost;
        }

        private static double[] times(double[] vector, double factor) {
            var product = vector.clone();
            for (int i = 0; i < product.length; i++) {
                product[i] *= factor;
            }
            return product;
        }
    }

    void write(DataOutput out) throws IOException {
        Floats.write(out, weights);
    }

    static Fusion read(DataInput in) throws IOException {
        return new Fusion(Floats.readDoubles(in));
    }

    double[] weights() {
        return weights.clone();
    }
}
