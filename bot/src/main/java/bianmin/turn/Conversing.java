package bianmin.turn;

import bianmin.message.InboundEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a turn decides. Called on the computing pool, by many threads at once; the same arguments give the same
/// result.
public interface Conversing {
    /// One step of a conversation.
    ///
    /// @param stateJson as the last step left it; null for a conversation that is new, erased or long silent
    Stepped step(@Nullable String stateJson, InboundEvent event, Instant now);

    /// What to say, and what follows, when the event's step has failed for good.
    Stepped broken(@Nullable String stateJson, InboundEvent event, Instant now);
}
