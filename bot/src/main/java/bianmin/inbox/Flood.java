package bianmin.inbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Tells whether arrivals come so fast that turns should wait, so that everyone is told 200 in time. Turns never
/// wait longer than a limit, and then have a while to themselves.
final class Flood {
    /// A window with as many arrivals as this is a flood: 1,500 a second.
    private static final int FLOOD = 75;

    private static final long WINDOW = Duration.ofMillis(50).toNanos();
    private static final long LONGEST = Duration.ofMillis(1800).toNanos();
    private static final long RESPITE = Duration.ofMillis(600).toNanos();

    private final LongSupplier clock;
    private long windowStart;
    private int inWindow;
    private long floodStart;
    private long lastFlood;
    private boolean flooded;

    /// @param clock nanoseconds, as of [System#nanoTime]
    Flood(LongSupplier clock) {
        this.clock = clock;
        this.windowStart = clock.getAsLong();
    }

    synchronized void arrived(int events) {
        long now = clock.getAsLong();
        if (now - windowStart > WINDOW) {
            windowStart = now;
            inWindow = 0;
        }
        inWindow += events;
        if (inWindow >= FLOOD) {
            if (!flooded) {
                flooded = true;
                floodStart = now;
            }
            lastFlood = now;
        }
    }

    /// Whether turns should wait now.
    synchronized boolean high() {
        long now = clock.getAsLong();
        if (flooded && now - lastFlood > 2 * WINDOW) {
            flooded = false;
        }
        if (!flooded) {
            return false;
        }
        // waits and respites take turns for as long as the flood lasts
        return (now - floodStart) % (LONGEST + RESPITE) < LONGEST;
    }
}
