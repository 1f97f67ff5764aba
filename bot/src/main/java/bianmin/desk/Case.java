package bianmin.desk;

import bianmin.message.ConversationId;
import java.time.Instant;
import java.util.UUID;

/// Something that a person must still do for a citizen.
///
/// @param reason as in [bianmin.message.Effect.OpenCase]
/// @param question what it is about, with personal data masked
public record Case(UUID id, ConversationId conversation, String reason, String question, Instant openedAt) {}
