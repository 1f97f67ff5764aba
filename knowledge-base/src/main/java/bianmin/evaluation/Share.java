package bianmin.evaluation;

import java.util.Locale;

/// How many of how many.
record Share(long part, long whole) {
    static <T> Share of(Iterable<T> all, java.util.function.Predicate<T> counted) {
        long part = 0;
        long whole = 0;
        for (var one : all) {
            whole++;
            if (counted.test(one)) {
                part++;
            }
        }
        return new Share(part, whole);
    }

    double value() {
        return whole == 0 ? Double.NaN : (double) part / whole;
    }

    @Override
    public String toString() {
        return whole == 0 ? "–" : String.format(Locale.ROOT, "%5.1f %% (%d of %d)", 100 * value(), part, whole);
    }
}
