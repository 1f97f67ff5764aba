package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// How sure to be of the first procedure: Platt's scaling (1999) of its probability, `σ(slope · logit(p) + lift)`.
///
/// The probability was fitted on samples, each judged by what had been taught on fewer of them, and samples are harder
/// than what most citizens ask. The procedures' tests, on which nothing is taught, set these two numbers and no other.
final class Sureness {
    /// For a language without tests: what the probability says.
    static final Sureness PLAIN = new Sureness(1, 0);

    /// Fewer say too little.
    private static final int FEWEST = 50;

    private static final int ROUNDS = 60;
    private static final double EDGE = 1e-6;

    /// How firmly the two numbers are held at 1 and 0, in questions.
    private static final double FIRMNESS = 2;

    private final double slope;
    private final double lift;

    private Sureness(double slope, double lift) {
        this.slope = slope;
        this.lift = lift;
    }

    /// @param probability of the first procedure of a question on which nothing was taught
    record Trial(double probability, boolean right) {}

    static Sureness learn(List<Trial> trials) {
        if (trials.size() < FEWEST) {
            return PLAIN;
        }
        var fitted = Minimum.of(Sureness.loss(trials), new double[] {1, 0}, ROUNDS);
        return new Sureness(fitted[0], fitted[1]);
    }

    private static Minimum.Smooth loss(List<Trial> trials) {
        return (place, gradient) -> {
            gradient[0] = 2 * FIRMNESS * (place[0] - 1);
            gradient[1] = 2 * FIRMNESS * place[1];
            double loss = FIRMNESS * ((place[0] - 1) * (place[0] - 1) + place[1] * place[1]);
            for (var trial : trials) {
                double x = logit(trial.probability());
                double told = place[0] * x + place[1];
                double sign = trial.right() ? 1 : -1;
                loss += Math.log1p(Math.exp(-sign * told));
                double slope = logistic(told) - (trial.right() ? 1 : 0);
                gradient[0] += slope * x;
                gradient[1] += slope;
            }
            return loss;
        };
    }

    /// @return from 0 to 1
    double of(double probability) {
        return probability <= 0 ? 0 : logistic(slope * logit(probability) + lift);
    }

    private static double logit(double probability) {
        double inside = Math.clamp(probability, EDGE, 1 - EDGE);
        return Math.log(inside / (1 - inside));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(slope);
        out.writeDouble(lift);
    }

    static Sureness read(DataInput in) throws IOException {
        return new Sureness(in.readDouble(), in.readDouble());
    }
}
