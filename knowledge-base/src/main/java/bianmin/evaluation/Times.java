package bianmin.evaluation;

import bianmin.evaluation.ProcedureChapter.Judged;
import java.util.List;
import java.util.Locale;

/// How long answers took.
final class Times {
    private Times() {}

    static double median(List<Judged> judged) {
        return percentile(judged, .5);
    }

    static String of(List<Judged> judged) {
        return String.format(Locale.ROOT, "%.1f ms, %.1f ms", percentile(judged, .5), percentile(judged, .99));
    }

    private static double percentile(List<Judged> judged, double share) {
        var sorted = judged.stream()
                .mapToDouble(one -> one.asked().millis())
                .sorted()
                .toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }
}
