package bianmin.inbox;

import bianmin.message.InboundEvent;
import java.time.Instant;

/// An event in the inbox, as it was written: event id, time of arrival, JSON.
///
/// @param text three lines
public record Queued(String text) {
    static Queued of(InboundEvent event, Instant arrivedAt) {
        return new Queued(idLine(event.id().value()) + "\n" + arrivedAt.toEpochMilli() + "\n" + EventJson.write(event));
    }

    /// @throws RuntimeException if it can't be read
    public InboundEvent event() {
        return EventJson.read(text.substring(secondEnd() + 1));
    }

    /// The event's id, to be named in a log.
    public String id() {
        return text.substring(0, firstEnd());
    }

    public Instant arrivedAt() {
        return Instant.ofEpochMilli(Long.parseLong(text.substring(firstEnd() + 1, secondEnd())));
    }

    /// By which a commit recognises it.
    String beginning() {
        return text.substring(0, firstEnd() + 1);
    }

    private int firstEnd() {
        return text.indexOf('\n');
    }

    private int secondEnd() {
        return text.indexOf('\n', firstEnd() + 1);
    }

    /// An id never ends its own line.
    static String idLine(String id) {
        return id.indexOf('\n') < 0 ? id : id.replace('\n', ' ');
    }
}
