package bianmin.evaluation;

import bianmin.evaluation.Chapter.Point;
import bianmin.evaluation.ProcedureChapter.Judged;
import java.util.ArrayList;
import java.util.List;

/// How well confidence foretells being right, in ten bins of the best candidate's confidence.
final class Calibration {
    private static final int BINS = 10;

    private final double[] confidence = new double[BINS];
    private final double[] right = new double[BINS];
    private final int[] count = new int[BINS];
    private final int all;

    Calibration(List<Judged> judged) {
        all = judged.size();
        for (var one : judged) {
            int bin = Math.min(BINS - 1, (int) (top(one) * BINS));
            confidence[bin] += top(one);
            right[bin] += one.first() ? 1 : 0;
            count[bin]++;
        }
    }

    static double top(Judged one) {
        var candidates = one.asked().candidates();
        return candidates.isEmpty()
                ? one.asked().confidence()
                : candidates.getFirst().confidence();
    }

    /// Expected calibration error.
    double error() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(confidence[bin] - right[bin]) / Math.max(1, all);
        }
        return error;
    }

    Chapter.Plot plot() {
        var points = new ArrayList<Point>();
        for (int bin = 0; bin < BINS; bin++) {
            if (count[bin] > 0) {
                points.add(new Point(confidence[bin] / count[bin], right[bin] / count[bin]));
            }
        }
        return new Chapter.Plot("Calibration", "confidence", "right", 1, points, true);
    }
}
