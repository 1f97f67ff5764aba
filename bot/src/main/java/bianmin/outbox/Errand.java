package bianmin.outbox;

/// What a lane does with an entry.
interface Errand {
    /// Whether an attempt may be repeated without harm and without knowing that it is a repetition.
    boolean repeatable(String conversation);

    SendResult attempt(String conversation, Slip slip, int attempt, boolean earlierUnclear) throws InterruptedException;
}
