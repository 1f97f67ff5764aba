package bianmin.privacy;

import bianmin.message.Effect;
import bianmin.message.Effect.EraseConversation;
import bianmin.message.Effect.EraseMessage;
import bianmin.message.Effect.OpenCase;
import bianmin.message.Effect.StopOutreach;
import bianmin.outbox.EffectReceiver;
import bianmin.outbox.Owed;
import bianmin.store.PersonalRecords;
import java.util.List;
import java.util.function.Supplier;

/// Erases, in every room that keeps something.
public final class CitizenData implements EffectReceiver {
    private final Supplier<List<PersonalRecords>> records;

    /// @param records of all rooms; asked for when needed, since the outbox is both: it brings effects and keeps
    /// replies
    public CitizenData(Supplier<List<PersonalRecords>> records) {
        this.records = records;
    }

    @Override
    public boolean takes(Effect effect) {
        return switch (effect) {
            case EraseConversation erase -> true;
            case EraseMessage erase -> true;
            case OpenCase open -> false;
            case StopOutreach stop -> false;
        };
    }

    @Override
    public void apply(Owed owed) {
        var conversation = owed.conversation().toString();
        for (var kept : records.get()) {
            switch (owed.effect()) {
                case EraseConversation erase ->
                    kept.erase(conversation, owed.event().value());
                case EraseMessage(var message) -> kept.eraseMessage(conversation, message);
                case OpenCase open -> throw notMine(owed);
                case StopOutreach stop -> throw notMine(owed);
            }
        }
    }

    private static IllegalArgumentException notMine(Owed owed) {
        return new IllegalArgumentException("effect " + owed.id() + " (expected: an erasure)");
    }
}
