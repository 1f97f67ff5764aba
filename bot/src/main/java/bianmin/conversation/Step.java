package bianmin.conversation;

import bianmin.knowledge.KnowledgeBase;
import bianmin.message.InboundEvent;
import bianmin.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// What one step of a conversation starts from.
record Step(ConversationState state, InboundEvent event, KnowledgeBase knowledge, Instant now) {
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");

    LocalDate today() {
        return LocalDate.ofInstant(now, TAIWAN);
    }

    Language language() {
        return state.language();
    }

    Step with(ConversationState other) {
        return new Step(other, event, knowledge, now);
    }
}
