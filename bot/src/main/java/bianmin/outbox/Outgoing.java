package bianmin.outbox;

import bianmin.message.Origin;
import bianmin.message.Reply;
import java.util.List;
import java.util.UUID;

/// The replies of one turn, sent together.
///
/// @param id derived from the event: the same for each repetition of the turn and each attempt; the retry key
/// @param origin of the event that is answered: conversation, reply token, what to quote
/// @param replies one to five, in order
/// @param attempt 1 for the first
/// @param earlierUnclear true if an earlier attempt may have arrived
public record Outgoing(UUID id, Origin origin, List<Reply> replies, int attempt, boolean earlierUnclear) {
    public Outgoing {
        replies = List.copyOf(replies);
    }
}
