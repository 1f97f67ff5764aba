package bianmin.outbox;

import bianmin.message.Origin;
import bianmin.outbox.SendResult.Refused;
import bianmin.outbox.SendResult.RetryAfter;
import bianmin.outbox.SendResult.Sent;
import bianmin.outbox.SendResult.Unclear;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hands replies to the sender of their channel.
final class Sending implements Errand {
    private static final System.Logger LOG = System.getLogger(Sending.class.getName());
    private static final Duration UNTIL_CHANNEL_IS_BACK = Duration.ofMinutes(1);

    private final Map<String, Sender> senders;
    private final MeterRegistry meters;
    private final InstantSource clock;
    private final ChannelPauses pauses = new ChannelPauses();
    /// Signs of work are a courtesy: under load they are left out.
    private final Semaphore signs = new Semaphore(20);

    Sending(List<Sender> senders, MeterRegistry meters, InstantSource clock) {
        this.senders = senders.stream().collect(Collectors.toUnmodifiableMap(Sender::channel, Function.identity()));
        this.meters = meters;
        this.clock = clock;
    }

    @Override
    public boolean repeatable(String conversation) {
        var sender = senders.get(channel(conversation));
        return sender != null && sender.repeatable();
    }

    @Override
    public SendResult attempt(String conversation, Slip slip, int attempt, boolean earlierUnclear)
            throws InterruptedException {
        var channel = channel(conversation);
        var sender = senders.get(channel);
        if (sender == null) {
            return new RetryAfter(UNTIL_CHANNEL_IS_BACK, "the channel is switched off");
        }
        var pause = Duration.between(clock.instant(), pauses.over(channel));
        if (pause.isPositive()) {
            Thread.sleep(pause);
        }
        var result = sender.send(EntryJson.outgoing(slip, attempt, earlierUnclear));
        if (result instanceof RetryAfter(var delay, var reason)) {
            pauses.slowDown(channel, delay, clock.instant());
        }
        meters.counter("bianmin.outbox.sends", "channel", channel, "result", name(result))
                .increment();
        return result;
    }

    void working(Origin origin) {
        var sender = senders.get(origin.conversation().channel());
        if (sender != null && signs.tryAcquire()) {
            Thread.startVirtualThread(() -> {
                try {
                    sender.working(origin);
                } catch (RuntimeException e) {
                    LOG.log(Level.WARNING, "event " + origin.event() + ": no sign of work could be shown", e);
                } finally {
                    signs.release();
                }
            });
        }
    }

    private static String channel(String conversation) {
        return conversation.substring(0, conversation.indexOf('/'));
    }

    private static String name(SendResult result) {
        return switch (result) {
            case Sent sent -> "sent";
            case RetryAfter later -> "later";
            case Refused refused -> "refused";
            case Unclear unclear -> "unclear";
        };
    }
}
