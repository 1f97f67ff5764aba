package bianmin.conversation;

import bianmin.knowledge.ProcedureId;
import bianmin.message.Effect;
import bianmin.message.Option;
import bianmin.message.Reply;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a conversation.
///
/// @param procedure what the reply settled on; null if it settled on none
/// @param also further procedures answered in the same turn
/// @param facet what was answered, or what was asked when nothing was
/// @param confidence in the procedure, from 0 to 1
public record Turn(
        ConversationState state,
        List<Reply> replies,
        List<Effect> effects,
        Outcome outcome,
        Act act,
        Facet facet,
        @Nullable ProcedureId procedure,
        List<ProcedureId> also,
        double confidence) {
    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
        also = List.copyOf(also);
    }

    /// What can be picked by its position after this turn.
    public List<Option> choices() {
        return replies.stream()
                .flatMap(reply -> reply instanceof Reply.Choices choices
                        ? choices.options().stream()
                        : java.util.stream.Stream.empty())
                .toList();
    }
}
