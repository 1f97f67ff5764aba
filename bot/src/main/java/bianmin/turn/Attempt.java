package bianmin.turn;

import bianmin.inbox.Queued;
import bianmin.message.ConversationId;
import bianmin.message.InboundEvent;
import bianmin.outbox.Outbox;
import bianmin.store.Tenure;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Tries an event's step until it succeeds or has failed three times.
final class Attempt {
    private static final System.Logger LOG = System.getLogger(Attempt.class.getName());
    private static final int MOST_TRIES = 3;
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Conversing conversing;
    private final Computing computing;
    private final Tries tries;
    private final Outbox outbox;
    private final TurnMeters meters;

    /// What is to be committed.
    ///
    /// @param event null if it can't even be read
    /// @param counted true if tries of it were counted
    /// @param broken true if it has failed for good
    record Turn(@Nullable InboundEvent event, Stepped stepped, boolean counted, boolean broken) {}

    Attempt(Conversing conversing, Computing computing, Tries tries, Outbox outbox, TurnMeters meters) {
        this.conversing = conversing;
        this.computing = computing;
        this.tries = tries;
        this.outbox = outbox;
        this.meters = meters;
    }

    /// @param suspect true if another node may have died of it: then the try is counted before it is made
    /// @return null if the partition was lost
    @Nullable
    Turn turn(
            ConversationId conversation,
            Queued queued,
            @Nullable String state,
            boolean suspect,
            Instant now,
            Tenure tenure)
            throws InterruptedException {
        var name = conversation.toString();
        int made = suspect ? tries.of(name, queued) : 0;
        boolean counted = suspect;
        while (made < MOST_TRIES) {
            made++;
            if (suspect && !tries.count(name, queued, made, tenure)) {
                return null;
            }
            try {
                var event = computing.of(queued::event, () -> {});
                Callable<Stepped> step = () -> conversing.step(state, event, now);
                return new Turn(event, computing.of(step, () -> outbox.working(event.origin())), counted, false);
            } catch (Computing.Failed e) {
                LOG.log(Level.ERROR, "event " + queued.id() + ": try " + made + " failed", e);
                meters.failed();
                if (!suspect && !tries.count(name, queued, made, tenure)) {
                    return null;
                }
                counted = true;
                Thread.sleep(BETWEEN.multipliedBy(made));
            }
        }
        return broken(queued, state, now);
    }

    private Turn broken(Queued queued, @Nullable String state, Instant now) throws InterruptedException {
        LOG.log(Level.ERROR, "event {0}: parked after {1} tries", queued.id(), MOST_TRIES);
        InboundEvent event = null;
        try {
            var read = computing.of(queued::event, () -> {});
            event = read;
            return new Turn(read, computing.of(() -> conversing.broken(state, read, now), () -> {}), true, true);
        } catch (Computing.Failed e) {
            LOG.log(Level.ERROR, "event " + queued.id() + ": the citizen can't be told", e);
            return new Turn(event, new Stepped(state, List.of(), List.of(), "broken"), true, true);
        }
    }
}
