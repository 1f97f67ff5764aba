package bianmin.inbox;

import bianmin.message.InboundEvent;
import bianmin.store.Key;
import bianmin.store.Partition;
import bianmin.store.Script;
import bianmin.store.Store;
import bianmin.store.Worklist;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Appends for some of the partitions, one script at a time: what arrives while one is under way goes together in
/// the next. So a lone event waits for nobody, a flood shares its writes to the disk, and the order of arrival is
/// kept.
final class AppendLane {
    private static final Script APPEND = Script.in(AppendLane.class, "append.lua");
    private static final int MOST_TOGETHER = 400;
    private static final int MOST_WAITING = 40_000;

    private final Store store;
    private final Duration remembered;
    private final LongConsumer taken;
    private final ArrayDeque<Arrival> waiting = new ArrayDeque<>();
    private boolean underWay;

    /// Told when an event is on disk or could not be put there.
    interface Receipt {
        void kept(@Nullable Throwable failure);
    }

    private record Arrival(Partition partition, String conversation, String id, String text, Receipt receipt) {
        static Arrival of(InboundEvent event, Receipt receipt) {
            var conversation = event.conversation().toString();
            return new Arrival(
                    Partition.of(conversation),
                    conversation,
                    Queued.idLine(event.id().value()),
                    Queued.of(event, Instant.now()).text(),
                    receipt);
        }
    }

    /// @param remembered how long an event id is known
    /// @param taken told how many events of a script were new
    AppendLane(Store store, Duration remembered, LongConsumer taken) {
        this.store = store;
        this.remembered = remembered;
        this.taken = taken;
    }

    /// Writes the event out on the calling thread, so that the connection's own has little to do.
    void append(InboundEvent event, Receipt receipt) {
        var arrival = Arrival.of(event, receipt);
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                throw new IllegalStateException("inbox: " + waiting.size()
                        + " events wait to be written (expected: at most " + MOST_WAITING + ")");
            }
            waiting.add(arrival);
        }
        next(false);
    }

    int waiting() {
        synchronized (waiting) {
            return waiting.size();
        }
    }

    private void next(boolean finished) {
        List<Arrival> together;
        synchronized (waiting) {
            underWay &= !finished;
            if (underWay || waiting.isEmpty()) {
                return;
            }
            underWay = true;
            together = new ArrayList<>(Math.min(waiting.size(), MOST_TOGETHER));
            while (together.size() < MOST_TOGETHER && !waiting.isEmpty()) {
                together.add(waiting.poll());
            }
        }
        write(together);
    }

    private void write(List<Arrival> together) {
        var words = new ArrayList<String>(3 + 4 * together.size());
        words.add(Long.toString(remembered.toMillis()));
        words.add(store.channel(Worklist.channel(Inbox.READY)));
        words.add(store.channel(""));
        for (var arrival : together) {
            words.add(Integer.toString(arrival.partition().number()));
            words.add(arrival.conversation());
            words.add(arrival.id());
            words.add(arrival.text());
        }
        var first = together.getFirst().partition();
        store.run(APPEND, List.of(new Key(first, Inbox.READY)), words).whenComplete((answer, failure) -> {
            next(true);
            if (failure == null) {
                taken.accept((Long) answer.getFirst());
            }
            for (var arrival : together) {
                arrival.receipt().kept(failure);
            }
        });
    }
}
