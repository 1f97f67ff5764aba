package bianmin.inbox;

import bianmin.channel.Arrivals;
import bianmin.message.ConversationId;
import bianmin.message.InboundEvent;
import bianmin.store.Commit;
import bianmin.store.Key;
import bianmin.store.Partition;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.Worklist;
import bianmin.store.Write;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What came in and is not done yet. Safe for all threads.
public final class Inbox implements Arrivals {
    /// The worklist of conversations with waiting events.
    public static final String READY = "ready";

    private static final Duration REMEMBERED = Duration.ofDays(3);
    /// A single Redis takes any partitions in one script: two lanes, so that one is written while the other is
    /// answered.
    private static final int LANES = 2;

    private final Store store;
    private final Steps steps;
    private final List<AppendLane> lanes;
    private final Flood flood = new Flood(System::nanoTime);
    private final Counter taken;
    private final Counter arrived;

    public Inbox(Store store, MeterRegistry meters, Steps steps) {
        this.store = store;
        this.steps = steps;
        this.arrived = Counter.builder("bianmin.inbox.arrived")
                .description("Events that channels handed over, repeated ones too")
                .register(meters);
        this.taken = Counter.builder("bianmin.inbox.taken")
                .description("Events that were new")
                .register(meters);
        int count = store.clustered() ? Partition.COUNT : LANES;
        this.lanes = IntStream.range(0, count)
                .mapToObj(lane -> new AppendLane(store, REMEMBERED, taken::increment))
                .toList();
        meters.gauge(
                "bianmin.inbox.unwritten",
                this,
                inbox -> inbox.lanes.stream().mapToInt(AppendLane::waiting).sum());
    }

    /// Completes on a thread of the store's connection: go back to your own before doing anything that takes time.
    @Override
    public CompletionStage<Void> accept(List<InboundEvent> events) {
        if (events.isEmpty()) {
            return CompletableFuture.completedStage(null);
        }
        arrived.increment(events.size());
        flood.arrived(events.size());
        var kept = new CompletableFuture<Void>();
        if (events.size() == 1) {
            laneOf(events.getFirst()).append(events.getFirst(), failure -> complete(kept, failure));
            return kept;
        }
        var missing = new AtomicInteger(events.size());
        for (var event : events) {
            laneOf(event).append(event, failure -> {
                if (failure != null || missing.decrementAndGet() == 0) {
                    complete(kept, failure);
                }
            });
        }
        return kept;
    }

    private void complete(CompletableFuture<Void> kept, @Nullable Throwable failure) {
        if (failure == null) {
            steps.taken(Steps.Step.APPENDED);
            kept.complete(null);
        } else {
            kept.completeExceptionally(failure);
        }
    }

    private AppendLane laneOf(InboundEvent event) {
        var partition = Partition.of(event.conversation().toString());
        return lanes.get(partition.number() % lanes.size());
    }

    /// The first events of a conversation that are not done, in order.
    public CompletionStage<List<Queued>> waiting(ConversationId conversation, int count) {
        return store.first(list(conversation), count)
                .thenApply(found -> found.stream().map(Queued::new).toList());
    }

    /// Takes an event off as part of a commit, which then applies once only.
    public void done(ConversationId conversation, Queued event, Instant now, Commit commit) {
        commit.expectFirst(list(conversation), event.beginning());
        var name = conversation.toString();
        commit.add(new Write.Finish(list(conversation), Worklist.key(READY, Partition.of(name)), name, now));
    }

    /// Whether arrivals come so fast that turns should wait; never for longer than two seconds on end.
    public boolean flooded() {
        return flood.high();
    }

    /// Where the events of a conversation wait.
    public static Key list(ConversationId conversation) {
        return Key.of("in", conversation.toString());
    }
}
