package bianmin.outbox;

import bianmin.outbox.SendResult.Refused;
import bianmin.outbox.SendResult.Sent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/// Hands effects to the room that carries them out.
final class Applying implements Errand {
    private final List<EffectReceiver> receivers;
    private final MeterRegistry meters;

    Applying(List<EffectReceiver> receivers, MeterRegistry meters) {
        this.receivers = List.copyOf(receivers);
        this.meters = meters;
    }

    /// Receivers apply each id once.
    @Override
    public boolean repeatable(String conversation) {
        return true;
    }

    @Override
    public SendResult attempt(String conversation, Slip slip, int attempt, boolean earlierUnclear)
            throws InterruptedException {
        var owed = EntryJson.owed(slip);
        var kind = owed.effect().getClass().getSimpleName();
        for (var receiver : receivers) {
            if (receiver.takes(owed.effect())) {
                receiver.apply(owed);
                meters.counter("bianmin.outbox.effects", "kind", kind, "result", "applied")
                        .increment();
                return new Sent();
            }
        }
        meters.counter("bianmin.outbox.effects", "kind", kind, "result", "unclaimed")
                .increment();
        return new Refused("no room carries out " + kind);
    }
}
