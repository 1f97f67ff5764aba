package bianmin.desk;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.Effect.OpenCase;
import bianmin.outbox.EffectReceiver;
import bianmin.outbox.Owed;
import bianmin.store.PersonalRecords;
import bianmin.store.Shelf;
import bianmin.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/// The cases that are open. Safe for all threads.
public final class Cases implements EffectReceiver, PersonalRecords {
    private static final Duration KEPT = Duration.ofDays(365);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Shelf shelf;

    public Cases(Store store) {
        this.shelf = new Shelf(store, "cases", KEPT);
    }

    @Override
    public boolean takes(Effect effect) {
        return effect instanceof OpenCase;
    }

    @Override
    public void apply(Owed owed) {
        if (!(owed.effect() instanceof OpenCase(var reason, var question))) {
            throw new IllegalArgumentException("effect " + owed.id() + " (expected: a case to open)");
        }
        add(new Case(owed.id(), owed.conversation(), reason, question, owed.at()));
    }

    /// Keeps a case, once by its id.
    public void add(Case opened) {
        var json = JSON.createObjectNode()
                .put("type", "case")
                .put("version", 1)
                .put("reason", opened.reason())
                .put("question", opened.question());
        shelf.add(opened.conversation().toString(), opened.id().toString(), json.toString(), opened.openedAt());
    }

    /// The oldest first.
    public List<Case> list(int most) {
        return shelf.list(most).stream().map(Cases::read).toList();
    }

    public long count() {
        return shelf.count();
    }

    /// The case is done.
    ///
    /// @return false if it was closed already
    public boolean close(Case done) {
        return shelf.remove(done.conversation().toString(), done.id().toString());
    }

    private static Case read(Shelf.Thing thing) {
        var json = JSON.readTree(thing.value());
        return new Case(
                UUID.fromString(thing.id()),
                ConversationId.parse(thing.conversation()),
                json.required("reason").asString(),
                json.required("question").asString(),
                thing.at());
    }

    @Override
    public void erase(String conversation, String event) {
        shelf.erase(conversation, event);
    }

    /// Cases hold no message ids.
    @Override
    public void eraseMessage(String conversation, String message) {}
}
