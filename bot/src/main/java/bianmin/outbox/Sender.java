package bianmin.outbox;

/// Sends through one channel. Called on a virtual thread, for one conversation in order, and may block.
public interface Sender {
    /// The channel's name, as in [bianmin.message.ConversationId#channel()].
    String channel();

    /// One attempt. A failure that the sender can name is a [SendResult]; anything thrown is a bug.
    SendResult send(Outgoing outgoing) throws InterruptedException;

    /// True if sending the same id again does no harm and needs no knowledge of an earlier attempt, as where it is
    /// written to a [ReplyLog]. It saves a write before each attempt.
    default boolean repeatable() {
        return false;
    }

    /// Shows the citizen that an answer is on its way, where the channel can; never fails a turn.
    default void working(bianmin.message.Origin origin) {}
}
