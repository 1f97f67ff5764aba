package bianmin.turn;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.InboundEvent.Said;
import bianmin.message.Origin;
import bianmin.message.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A conversation for tests: it remembers all that was said, in order, and repeats each. `boom` always fails,
/// `erase` asks for erasure, `case` opens one, `many` gives seven replies.
final class Telling implements Conversing {
    static Said said(String conversation, String text) {
        return said(conversation, text, "m-" + text);
    }

    static Said said(String conversation, String text, String message) {
        var who = ConversationId.parse(conversation);
        var id = new EventId(who + ":" + text);
        return new Said(new Origin(id, who, Instant.now(), null, message, null, false, null), text);
    }

    @Override
    public Stepped step(@Nullable String state, InboundEvent event, Instant now) {
        var text = event instanceof Said said ? said.text() : event.getClass().getSimpleName();
        if (text.startsWith("boom")) {
            throw new IllegalStateException("on purpose");
        }
        var replies = new ArrayList<Reply>();
        for (int i = 0; i < (text.startsWith("many") ? 7 : 1); i++) {
            replies.add(new Reply.Text(text + (i == 0 ? "" : "-" + i)));
        }
        List<Effect> effects = switch (text) {
            case "erase" -> List.of(new Effect.EraseConversation());
            case "case" -> List.of(new Effect.OpenCase("asked-for-person", "masked question"));
            case "stop" -> List.of(new Effect.StopOutreach());
            default -> List.of();
        };
        var remembered = state == null ? text : state + "," + text;
        return new Stepped(text.equals("erase") ? null : remembered, replies, effects, "answer");
    }

    @Override
    public Stepped broken(@Nullable String state, InboundEvent event, Instant now) {
        return new Stepped(state, List.of(new Reply.Text("sorry")), List.of(), "broken");
    }
}
