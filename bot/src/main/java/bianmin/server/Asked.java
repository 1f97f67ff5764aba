package bianmin.server;

import bianmin.conversation.ConversationState;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import bianmin.turn.Thinking;
import bianmin.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Asks the core without any store: conversations live in memory, as long as the process.
final class Asked {
    private final Thinking thinking;
    private final Map<String, ConversationState> conversations = new ConcurrentHashMap<>();
    private int asked;

    Asked(Thinking thinking) {
        this.thinking = thinking;
    }

    /// @param conversation null for a question that stands alone
    /// @param language a tag that the question says it is to be answered in, or null
    Answered ask(@Nullable String conversation, @Nullable String language, String text) {
        long start = System.nanoTime();
        var state = conversation == null
                ? ConversationState.fresh()
                : conversations.getOrDefault(conversation, ConversationState.fresh());
        var preferred = language == null ? java.util.Optional.<Language>empty() : Language.of(language);
        var number = ++asked;
        var origin = new Origin(
                new EventId("ask:" + number),
                new ConversationId("ask", "c" + number),
                Instant.now(),
                null,
                null,
                null,
                false,
                preferred.map(Language::tag).orElse(null));
        var thought = thinking.think(state, new InboundEvent.Said(origin, text), origin.at());
        if (conversation != null) {
            conversations.put(conversation, thought.turn().state());
        }
        return new Answered(thought, (System.nanoTime() - start) / 1e6);
    }

    /// @param millis what the whole turn took
    record Answered(Thinking.Thought thought, double millis) {
        String reply() {
            return thought.turn().replies().stream()
                    .map(Reply::plainText)
                    .collect(java.util.stream.Collectors.joining("\n\n"));
        }

        List<String> links() {
            return thought.turn().replies().stream()
                    .map(reply -> reply instanceof Reply.Card card ? card.link() : null)
                    .filter(Objects::nonNull)
                    .map(Reply.Link::url)
                    .distinct()
                    .toList();
        }

        List<Option> choices() {
            return thought.turn().choices();
        }
    }
}
