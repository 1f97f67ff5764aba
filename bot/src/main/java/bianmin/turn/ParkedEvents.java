package bianmin.turn;

import bianmin.inbox.Inbox;
import bianmin.inbox.Queued;
import bianmin.message.ConversationId;
import bianmin.store.PersonalRecords;
import bianmin.store.Shelf;
import bianmin.store.Store;
import bianmin.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Events whose turn failed for good, kept 90 days for staff to see and try again.
public final class ParkedEvents implements PersonalRecords {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Shelf shelf;

    /// @param event the event as the inbox kept it: personal data, so reveal it with a reason only
    public record Parked(String eventId, ConversationId conversation, Instant at, Queued event) {}

    ParkedEvents(Store store) {
        this.shelf = new Shelf(store, "parked", KEPT);
    }

    /// The oldest first.
    public List<Parked> list(int most) {
        return shelf.list(most).stream()
                .map(thing -> new Parked(
                        thing.id(), ConversationId.parse(thing.conversation()), thing.at(), new Queued(thing.value())))
                .toList();
    }

    public long count() {
        return shelf.count();
    }

    /// Puts an event back at the end of its conversation's.
    ///
    /// @return false if it is not parked
    public boolean tryAgain(ConversationId conversation, String eventId) {
        return shelf.moveTo(conversation.toString(), eventId, Inbox.list(conversation), Inbox.READY);
    }

    Write put(String conversation, Queued event, Instant now) {
        return shelf.put(conversation, event.id(), event.text(), now);
    }

    @Override
    public void erase(String conversation, String event) {
        shelf.erase(conversation, event);
    }

    @Override
    public void eraseMessage(String conversation, String message) {
        shelf.eraseMessage(conversation, message);
    }
}
