package bianmin.message;

/// What follows from a turn besides replies. Committed with the turn, delivered after it, applied once by its id.
public sealed interface Effect {
    /// Something a person must still do for the citizen.
    ///
    /// @param reason `asked-for-person`, `unanswered`, `complaint` or `crisis`
    /// @param question what it is about, with personal data masked
    record OpenCase(String reason, String question) implements Effect {}

    /// Everything kept of the conversation goes.
    record EraseConversation() implements Effect {}

    /// One message's text goes.
    record EraseMessage(String messageId) implements Effect {}

    /// No more messages that the service sends first.
    record StopOutreach() implements Effect {}
}
