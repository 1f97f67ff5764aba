package bianmin.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What has been tried for the first entry of a lane.
///
/// @param made how many attempts have begun
/// @param unclear true if one of them may have arrived
/// @param first when the first began
/// @param notBefore when the next may begin
record Attempts(int made, boolean unclear, Instant first, Instant notBefore) {
    static Attempts none(Instant now) {
        return new Attempts(0, false, now, Instant.EPOCH);
    }

    /// An attempt begins. Until it is known how it ended, it may have arrived.
    Attempts begun() {
        return new Attempts(made + 1, true, first, Instant.EPOCH);
    }

    Attempts again(boolean mayHaveArrived, Instant next) {
        return new Attempts(made + 1, mayHaveArrived, first, next);
    }

    String write(String id) {
        return id + " " + made + " " + (unclear ? "unclear" : "clear") + " " + first.toEpochMilli() + " "
                + notBefore.toEpochMilli();
    }

    /// @param text null if nothing has been tried
    /// @param id of the entry; what was written about another counts for nothing
    static Attempts read(@Nullable String text, String id, Instant now) {
        if (text == null || !text.startsWith(id + " ")) {
            return none(now);
        }
        var words = text.split(" ", -1);
        return new Attempts(
                Integer.parseInt(words[1]),
                words[2].equals("unclear"),
                Instant.ofEpochMilli(Long.parseLong(words[3])),
                Instant.ofEpochMilli(Long.parseLong(words[4])));
    }
}
