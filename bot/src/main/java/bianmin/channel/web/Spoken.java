package bianmin.channel.web;

import bianmin.message.Reply;
import java.util.List;

/// One thing said in a conversation, as the transcript keeps it.
sealed interface Spoken {
    /// The citizen's own words.
    ///
    /// @param event the browser's name for the message, by which it knows its own again
    record ByCitizen(String event, String text) implements Spoken {}

    /// The citizen showed where they are; the coordinates themselves are not kept here.
    record Place(String event) implements Spoken {}

    /// The replies of one turn.
    record ByService(List<Reply> replies) implements Spoken {
        public ByService {
            replies = List.copyOf(replies);
        }
    }
}
