package bianmin.channel.web;

import bianmin.message.ConversationId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// What was said in a conversation, readable on every node: the web has no memory of its own.
interface Transcript {
    /// @param sequence grows with each entry of a conversation
    record Entry(long sequence, UUID id, String json) {}

    /// Adds an entry, once by its id, and tells the readers on every node. Waits until it is on disk.
    ///
    /// @return its sequence; for an id that is there already, the first one's
    long append(ConversationId conversation, UUID id, String json);

    /// The entries after a sequence, in order; 0 for all that is kept. Never blocks.
    CompletionStage<List<Entry>> after(ConversationId conversation, long sequence);

    /// Calls `somethingNew` whenever an entry is added on any node, on a thread that must not be blocked.
    ///
    /// @return ends the subscription
    AutoCloseable subscribe(ConversationId conversation, Runnable somethingNew);
}
