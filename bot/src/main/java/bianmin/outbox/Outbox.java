package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Origin;
import bianmin.message.Reply;
import bianmin.store.Commit;
import bianmin.store.Leases;
import bianmin.store.PersonalRecords;
import bianmin.store.Script;
import bianmin.store.Steps;
import bianmin.store.Store;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/// What committed turns owe, until it is delivered. Safe for all threads; one instance a process.
public final class Outbox implements PersonalRecords {
    /// The most replies that travel together.
    private static final int MOST_TOGETHER = 5;

    private static final int SENDS_AT_ONCE = 512;
    private static final int EFFECTS_AT_ONCE = 32;
    private static final Script ERASE = Script.in(Outbox.class, "erase.lua");

    private final Store store;
    private final Sending sending;
    private final Lane replies;
    private final Lane effects;

    public Outbox(
            Store store,
            Leases leases,
            List<Sender> senders,
            List<EffectReceiver> receivers,
            RetryPlan plan,
            MeterRegistry meters,
            Steps steps) {
        var clock = InstantSource.system();
        this.store = store;
        this.sending = new Sending(senders, meters, clock);
        this.replies = new Lane(store, leases, "replies", sending, plan, SENDS_AT_ONCE, steps, clock);
        var applying = new Applying(receivers, meters);
        this.effects = new Lane(store, leases, "effects", applying, plan, EFFECTS_AT_ONCE, Steps.UNWATCHED, clock);
        for (var lane : List.of(replies, effects)) {
            Gauge.builder(
                            "bianmin.outbox.oldest",
                            lane.worklist(),
                            list -> list.oldest().toMillis() / 1000.0)
                    .description("How long the oldest entry that could leave has waited")
                    .baseUnit("seconds")
                    .tag("lane", lane == replies ? "replies" : "effects")
                    .register(meters);
        }
    }

    /// Begins to deliver.
    public void start() {
        replies.worklist().start();
        effects.worklist().start();
    }

    /// Begins no further delivery; what is under way goes on.
    public void stop() throws InterruptedException {
        replies.worklist().stop();
        effects.worklist().stop();
    }

    /// Adds what a turn owes to its commit.
    ///
    /// @param at when the turn was taken
    public void add(InboundEvent event, List<Reply> said, List<Effect> followed, Instant at, Commit commit) {
        var conversation = event.conversation().toString();
        for (int i = 0; i < followed.size(); i++) {
            var json = EntryJson.effect(event.id(), event.conversation(), followed.get(i), at);
            effects.add(conversation, event.id().derive("effect/" + i), json, at, commit);
        }
        for (int i = 0; i * MOST_TOGETHER < said.size(); i++) {
            var together = said.subList(i * MOST_TOGETHER, Math.min(said.size(), (i + 1) * MOST_TOGETHER));
            var json = EntryJson.replies(event.origin(), together);
            replies.add(conversation, replyId(event.id(), i), json, at, commit);
        }
    }

    /// Says that a commit with entries for the conversation was applied, so that they leave at once. Never blocks.
    public void leave(ConversationId conversation) {
        effects.worklist().touch(conversation.toString());
        replies.worklist().touch(conversation.toString());
    }

    /// Shows the citizen that an answer is on its way, where the channel can. Never blocks, never fails.
    public void working(Origin origin) {
        sending.working(origin);
    }

    /// Replies that could not be sent.
    public DeadLetters deadReplies() {
        return replies.dead();
    }

    /// Effects that nobody carried out.
    public DeadLetters deadEffects() {
        return effects.dead();
    }

    /// Erases what is not sent yet, up to what the erasing turn itself says.
    @Override
    public void erase(String conversation, String event) {
        var first = replyId(new EventId(event), 0) + "\n";
        store.await(store.run(ERASE, List.of(Lane.list("replies", conversation)), List.of(first)));
        replies.dead().shelf().erase(conversation, event);
        effects.dead().shelf().erase(conversation, event);
    }

    /// Takes off dead letters that quote the message; what waits to be sent holds no citizen's text.
    @Override
    public void eraseMessage(String conversation, String message) {
        effects.dead().shelf().eraseMessage(conversation, message);
    }

    static UUID replyId(EventId event, int number) {
        return event.derive("reply/" + number);
    }
}
