package bianmin.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where an event comes from and how a reply may travel back.
///
/// @param at when it happened, by the platform's clock
/// @param replyToken LINE's, which works once and for about a minute
/// @param messageId the platform's id of the message, to quote or erase it
/// @param quoteToken LINE's, to quote the question answered
/// @param group true if several people read the conversation
/// @param locale a BCP 47 tag that the platform knows of the person
public record Origin(
        EventId event,
        ConversationId conversation,
        Instant at,
        @Nullable String replyToken,
        @Nullable String messageId,
        @Nullable String quoteToken,
        boolean group,
        @Nullable String locale) {}
