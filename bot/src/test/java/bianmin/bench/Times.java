package bianmin.bench;

import java.util.stream.LongStream;

/// How long many things took.
final class Times {
    private final long[] rising;

    private Times(long[] rising) {
        this.rising = rising;
    }

    static Times ofNanos(LongStream nanos) {
        return new Times(nanos.sorted().toArray());
    }

    int count() {
        return rising.length;
    }

    /// Within which a share of all lies, by the nearest rank; not a number if there are none.
    ///
    /// @param share 0 to 1
    double millis(double share) {
        if (rising.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * rising.length);
        return rising[Math.clamp(rank - 1, 0, rising.length - 1)] / 1e6;
    }
}
