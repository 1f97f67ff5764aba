package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.store.Shelf;
import bianmin.store.Store;
import bianmin.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// What finally could not be delivered, kept 90 days for staff to see and send again. Safe for all threads.
public final class DeadLetters {
    private static final Duration KEPT = Duration.ofDays(90);

    private final Shelf shelf;
    private final String lane;

    /// One of them.
    ///
    /// @param reason why it failed
    /// @param json what it holds: personal data, so reveal it with a reason only
    public record Letter(UUID id, ConversationId conversation, String reason, Instant at, String json) {}

    DeadLetters(Store store, String lane) {
        this.shelf = new Shelf(store, "dead-" + lane, KEPT);
        this.lane = lane;
    }

    /// The oldest first.
    public List<Letter> list(int most) {
        return shelf.list(most).stream()
                .map(thing -> {
                    var slip = new Slip(thing.value());
                    return new Letter(
                            slip.id(),
                            ConversationId.parse(thing.conversation()),
                            slip.failure(),
                            thing.at(),
                            slip.json());
                })
                .toList();
    }

    public long count() {
        return shelf.count();
    }

    /// Puts one back at the end of its lane, to be tried as if for the first time.
    ///
    /// @return false if there is none of that id
    public boolean sendAgain(UUID id) {
        var thing = shelf.find(id.toString());
        return thing != null
                && shelf.moveTo(thing.conversation(), thing.id(), Lane.list(lane, thing.conversation()), lane);
    }

    Write put(String conversation, Slip slip, String reason, Instant now) {
        return shelf.put(conversation, slip.id().toString(), slip.failed(reason).text(), now);
    }

    Shelf shelf() {
        return shelf;
    }
}
