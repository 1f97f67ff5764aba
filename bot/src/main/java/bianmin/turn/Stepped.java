package bianmin.turn;

import bianmin.message.Effect;
import bianmin.message.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of a step.
///
/// @param stateJson what to remember; null forgets all
/// @param outcome for the metrics, such as `answer`: a word from a small set, nothing personal
public record Stepped(@Nullable String stateJson, List<Reply> replies, List<Effect> effects, String outcome) {
    public Stepped {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
    }
}
