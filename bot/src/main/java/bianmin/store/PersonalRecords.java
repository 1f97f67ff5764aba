package bianmin.store;

/// What a room keeps of a conversation. Each room that keeps something offers this, so that privacy can have it
/// erased without knowing the room. May be asked twice for the same.
public interface PersonalRecords {
    /// Erases what is kept of the conversation. What the erasing event itself gave rise to stays: the citizen must
    /// still read that it was done.
    ///
    /// @param event the id of the event that asked for it
    void erase(String conversation, String event);

    /// Erases the text of one message.
    ///
    /// @param message the platform's id of it
    void eraseMessage(String conversation, String message);
}
