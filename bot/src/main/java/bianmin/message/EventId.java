package bianmin.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/// The platform's own identifier of an event, made unique by its channel: `line:01H…`. The same event always has the
/// same id, however often it is delivered.
public record EventId(String value) {
    public EventId {
        if (value.isBlank() || value.length() > 200) {
            throw new IllegalArgumentException(
                    "event id: " + value.length() + " characters (expected: 1 to 200, not blank)");
        }
    }

    /// The id of what this event gives rise to: the same for every repetition of its turn.
    ///
    /// @param part what and which, such as `reply/0`
    public UUID derive(String part) {
        return UUID.nameUUIDFromBytes((value + "/" + part).getBytes(UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
