package bianmin.outbox;

import bianmin.message.Effect;

/// A room that carries out effects.
public interface EffectReceiver {
    /// Whether the effect is this room's. Each effect is given to the first receiver that takes it.
    boolean takes(Effect effect);

    /// Carries it out. Called on a virtual thread, for one conversation in order, and may block. May be called
    /// again with the same id after it has succeeded, and is called again later when it throws.
    void apply(Owed owed) throws InterruptedException;
}
