package bianmin.channel;

import bianmin.message.InboundEvent;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Where a channel hands over what came in.
public interface Arrivals {
    /// Keeps the events durably, each once by its id, in the given order. May be called on an event loop.
    ///
    /// @return done when all are on disk: only then may the platform be told 200; fails if they could not be kept
    CompletionStage<Void> accept(List<InboundEvent> events);
}
