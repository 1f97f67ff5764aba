package bianmin.channel.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How often somebody may do something: a bucket of tokens for each, which fills evenly. On this node only; several
/// nodes allow as many times more. Safe for all threads.
final class Allowance {
    private static final int MOST_BUCKETS = 100_000;
    private static final double MINUTE = Duration.ofMinutes(1).toNanos();

    private final ConcurrentHashMap<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final LongSupplier nanos;

    private record Bucket(double tokens, long at, boolean taken) {}

    /// @param nanos a clock such as [System#nanoTime()]
    Allowance(int perMinute, LongSupplier nanos) {
        this.perMinute = perMinute;
        this.nanos = nanos;
    }

    /// Takes one if there is one.
    ///
    /// @return zero if it was taken; otherwise how long until there is one, in whole seconds
    Duration take(String who) {
        long now = nanos.getAsLong();
        if (buckets.size() >= MOST_BUCKETS) {
            buckets.values().removeIf(bucket -> now - bucket.at() > MINUTE);
        }
        var after = buckets.compute(who, (same, before) -> {
            double tokens = before == null
                    ? perMinute
                    : Math.min(perMinute, before.tokens() + (now - before.at()) / MINUTE * perMinute);
            return tokens >= 1 ? new Bucket(tokens - 1, now, true) : new Bucket(tokens, now, false);
        });
        return after.taken()
                ? Duration.ZERO
                : Duration.ofSeconds((long) Math.ceil((1 - after.tokens()) / perMinute * 60));
    }
}
