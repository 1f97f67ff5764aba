package bianmin.outbox;

/// Sends through one channel. Called on a virtual thread, for one conversation in order, and may block.
public interface Sender {
    /// The channel's name, as in [bianmin.message.ConversationId#channel()].
    String channel();

    /// One attempt. A failure that the sender can name is a [SendResult]; anything thrown is a bug.
    SendResult send(Outgoing outgoing) throws InterruptedException;

    /// Shows the citizen that an answer is on its way, where the channel can; never fails a turn.
    default void working(bianmin.message.Origin origin) {}
}
