package bianmin.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Channels that asked this node to slow down. A platform limits all conversations together, so when one is told to
/// wait, the others wait too; only for a moment, since what holds for one alone may be hours.
final class ChannelPauses {
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    void slowDown(String channel, Duration delay, Instant now) {
        var end = now.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        until.merge(channel, end, (before, after) -> before.isAfter(after) ? before : after);
    }

    /// When the channel may be used again; long ago if it may be now.
    Instant over(String channel) {
        return until.getOrDefault(channel, Instant.EPOCH);
    }
}
