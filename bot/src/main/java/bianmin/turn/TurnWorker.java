package bianmin.turn;

import bianmin.inbox.Inbox;
import bianmin.inbox.Queued;
import bianmin.message.ConversationId;
import bianmin.outbox.Outbox;
import bianmin.store.Commit;
import bianmin.store.Key;
import bianmin.store.Leases;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.Tenure;
import bianmin.store.Worklist;
import bianmin.store.Write;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Works the conversations of this node's partitions.
public final class TurnWorker {
    private static final int READ_TOGETHER = 16;
    private static final Duration FLOOD_CHECK = Duration.ofMillis(10);

    private final Store store;
    private final Inbox inbox;
    private final Outbox outbox;
    private final TurnSettings settings;
    private final Steps steps;
    private final Attempt attempt;
    private final Computing computing;
    private final Tries tries;
    private final ParkedEvents parked;
    private final Worklist ready;
    private final TurnMeters meters;

    public TurnWorker(
            Store store,
            Leases leases,
            Inbox inbox,
            Outbox outbox,
            Conversing conversing,
            TurnSettings settings,
            MeterRegistry registry,
            Steps steps) {
        this.store = store;
        this.inbox = inbox;
        this.outbox = outbox;
        this.settings = settings;
        this.steps = steps;
        this.computing = new Computing(settings.computing(), settings.stepLimit(), settings.signOfWork());
        this.tries = new Tries(store);
        this.parked = new ParkedEvents(store);
        this.ready = new Worklist(store, leases, Inbox.READY, settings.atOnce(), this::work);
        this.meters = new TurnMeters(registry, ready);
        this.attempt = new Attempt(conversing, computing, tries, outbox, meters);
    }

    public void start() {
        ready.start();
    }

    /// Begins no further conversation. Afterwards [Leases#drain] waits for what is under way.
    public void stop() throws InterruptedException {
        ready.stop();
    }

    /// Ends the computing threads, once nothing is under way any more.
    public void close() {
        computing.stop();
    }

    public ParkedEvents parked() {
        return parked;
    }

    private void work(String name, Tenure tenure, Instant since) throws InterruptedException {
        var conversation = ConversationId.parse(name);
        // what waited when this node took over may have brought down the node before
        boolean suspect = since.isBefore(tenure.takenAt());
        boolean more = true;
        while (more && !tenure.over()) {
            letArrivalsPass();
            var reading = inbox.waiting(conversation, READ_TOGETHER);
            var state = store.await(store.value(state(name)));
            var events = store.await(reading);
            steps.taken(Steps.Step.LOADED);
            more = work(conversation, events, state, suspect, tenure) && events.size() == READ_TOGETHER;
        }
    }

    /// @return false if this node must leave the conversation alone now
    private boolean work(
            ConversationId conversation, List<Queued> events, @Nullable String before, boolean suspect, Tenure tenure)
            throws InterruptedException {
        var state = before;
        for (var event : events) {
            letArrivalsPass();
            var now = Instant.now();
            var turn = tenure.over() ? null : attempt.turn(conversation, event, state, suspect, now, tenure);
            steps.taken(Steps.Step.STEPPED);
            if (turn == null || commit(conversation, event, turn, now, tenure) != Commit.Outcome.APPLIED) {
                return false;
            }
            state = turn.stepped().stateJson();
        }
        return true;
    }

    private Commit.Outcome commit(
            ConversationId conversation, Queued event, Attempt.Turn turn, Instant now, Tenure tenure) {
        var name = conversation.toString();
        var stepped = turn.stepped();
        var commit = store.begin(tenure);
        inbox.done(conversation, event, now, commit);
        var state = stepped.stateJson();
        commit.add(
                state == null
                        ? new Write.Remove(state(name))
                        : new Write.Put(state(name), state, settings.retention()));
        var inbound = turn.event();
        if (inbound != null) {
            outbox.add(inbound, stepped.replies(), stepped.effects(), now, commit);
        }
        if (turn.counted()) {
            tries.forget(name, commit);
        }
        if (turn.broken()) {
            commit.add(parked.put(name, event, now));
        }
        var outcome = commit.apply();
        if (outcome == Commit.Outcome.APPLIED) {
            steps.taken(Steps.Step.COMMITTED);
            outbox.leave(conversation);
            var end = Instant.now();
            meters.committed(stepped.outcome(), Duration.between(now, end), Duration.between(event.arrivedAt(), end));
            if (turn.broken()) {
                meters.parked();
            }
        }
        return outcome;
    }

    private void letArrivalsPass() throws InterruptedException {
        while (inbox.flooded()) {
            Thread.sleep(FLOOD_CHECK);
        }
    }

    private static Key state(String conversation) {
        return Key.of("state", conversation);
    }
}
