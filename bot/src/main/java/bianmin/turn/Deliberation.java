package bianmin.turn;

import bianmin.conversation.Conversation;
import bianmin.conversation.Turn;
import bianmin.message.InboundEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What turns decide, with what a conversation remembers as text.
public final class Deliberation implements Conversing {
    private final Thinking thinking;
    private final Conversation conversation;

    public Deliberation(Thinking thinking, Conversation conversation) {
        this.thinking = thinking;
        this.conversation = conversation;
    }

    @Override
    public Stepped step(@Nullable String stateJson, InboundEvent event, Instant now) {
        return stepped(thinking.think(StateJson.read(stateJson), event, now).turn());
    }

    @Override
    public Stepped broken(@Nullable String stateJson, InboundEvent event, Instant now) {
        return stepped(conversation.broken(StateJson.read(stateJson)));
    }

    private static Stepped stepped(Turn turn) {
        return new Stepped(
                StateJson.write(turn.state()),
                turn.replies(),
                turn.effects(),
                turn.outcome().id());
    }
}
