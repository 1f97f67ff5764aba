package bianmin.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/// When to try again, and when to give up.
///
/// @param first before the second attempt; doubled each time
/// @param longest between two attempts
/// @param most attempts
/// @param within from the first attempt to the last
public record RetryPlan(Duration first, Duration longest, int most, Duration within) {
    /// A second, two, four, … at most an hour; 40 attempts within a day.
    public static final RetryPlan USUAL =
            new RetryPlan(Duration.ofSeconds(1), Duration.ofHours(1), 40, Duration.ofDays(1));

    /// The wait after an attempt, a fifth more or less so that not all come back together. The same for the same
    /// attempt.
    ///
    /// @param made attempts so far, this one included
    /// @param atLeast what the platform asked for
    Duration delay(int made, Duration atLeast, long seed) {
        long doubled = first.toMillis() << Math.min(made - 1, 20);
        double spread = 0.8 + 0.4 * new Random(seed * 31 + made).nextDouble();
        long planned = (long) (Math.min(doubled, longest.toMillis()) * spread);
        return Duration.ofMillis(Math.max(planned, atLeast.toMillis()));
    }

    boolean exhausted(int made, Instant firstAttempt, Instant next) {
        return made >= most || next.isAfter(firstAttempt.plus(within));
    }
}
