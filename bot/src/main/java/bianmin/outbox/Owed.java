package bianmin.outbox;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.EventId;
import java.time.Instant;
import java.util.UUID;

/// An effect to be carried out.
///
/// @param id the same for each try; whoever applies it must do so once only
/// @param event that led to it
/// @param at when the turn was taken
public record Owed(UUID id, EventId event, ConversationId conversation, Effect effect, Instant at) {}
