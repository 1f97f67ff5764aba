package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.store.Key;
import bianmin.store.PersonalRecords;
import bianmin.store.Script;
import bianmin.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// What was said to a citizen on a channel that has no memory of its own (the web), readable on every node: the
/// last 200 entries, for 30 days. Safe for all threads.
public final class ReplyLog implements PersonalRecords {
    private static final Script APPEND = Script.in(ReplyLog.class, "log-append.lua");
    private static final Script AFTER = Script.in(ReplyLog.class, "log-after.lua");
    private static final Script ERASE = Script.in(ReplyLog.class, "log-erase.lua");
    private static final String MOST = "200";
    private static final String CHANNEL = "log";
    private static final Duration KEPT = Duration.ofDays(30);

    private final Store store;
    private final Map<String, List<Runnable>> readers = new ConcurrentHashMap<>();

    /// One entry.
    ///
    /// @param sequence grows with each entry of the conversation, even after all were erased; fits a JavaScript
    /// number
    public record Entry(long sequence, UUID id, String json) {}

    public ReplyLog(Store store) {
        this.store = store;
        // lives as long as the store
        var _ = store.listen(
                CHANNEL,
                conversation -> readers.getOrDefault(conversation, List.of()).forEach(Runnable::run));
    }

    /// Adds an entry, once by its id, and tells the readers on every node. For a [Sender]: waits until it is on
    /// disk.
    ///
    /// @return its sequence; for an id that is there already, the first one's
    public long append(ConversationId conversation, UUID id, String json) {
        var words = List.of(
                id.toString(),
                json,
                MOST,
                Long.toString(KEPT.toMillis()),
                store.channel(CHANNEL),
                conversation.toString());
        return (Long) store.await(store.run(APPEND, keys(conversation.toString()), words))
                .getFirst();
    }

    /// The entries after a sequence, in order. Never blocks; completes on a thread that must not be blocked.
    ///
    /// @param sequence 0 for all that is kept
    public CompletionStage<List<Entry>> after(ConversationId conversation, long sequence) {
        return store.run(AFTER, keys(conversation.toString()), List.of(Long.toString(sequence)))
                .thenApply(ReplyLog::entries);
    }

    /// Calls `somethingNew` whenever an entry is added on any node. Subscribe first and read then, so that nothing
    /// falls in between; read now and then anyway: a call may be missed while the store is out of reach. It is
    /// called on a thread that must not be blocked.
    ///
    /// @return ends the subscription
    public AutoCloseable subscribe(ConversationId conversation, Runnable somethingNew) {
        var name = conversation.toString();
        readers.compute(name, (same, before) -> {
            var now = before == null ? new CopyOnWriteArrayList<Runnable>() : before;
            now.add(somethingNew);
            return now;
        });
        return () -> readers.computeIfPresent(name, (same, before) -> {
            before.remove(somethingNew);
            return before.isEmpty() ? null : before;
        });
    }

    /// Erases all but what the erasing turn itself said, and what came after it.
    @Override
    public void erase(String conversation, String event) {
        var first = Outbox.replyId(new EventId(event), 0).toString();
        store.await(store.run(ERASE, keys(conversation), List.of(first)));
    }

    /// A citizen's message is not kept here.
    @Override
    public void eraseMessage(String conversation, String message) {}

    private static List<Entry> entries(List<Object> found) {
        var entries = new ArrayList<Entry>(found.size());
        for (var one : found) {
            var text = (String) one;
            int first = text.indexOf(' ');
            int second = text.indexOf(' ', first + 1);
            entries.add(new Entry(
                    Long.parseLong(text.substring(0, first)),
                    UUID.fromString(text.substring(first + 1, second)),
                    text.substring(second + 1)));
        }
        return List.copyOf(entries);
    }

    private static List<Key> keys(String conversation) {
        return List.of(Key.of("log", conversation), Key.of("log-ids", conversation));
    }
}
