package bianmin.message;

/// What comes in, the same for every channel. The wire grows: what a channel does not know becomes [Unsupported].
public sealed interface InboundEvent {
    Origin origin();

    default EventId id() {
        return origin().event();
    }

    default ConversationId conversation() {
        return origin().conversation();
    }

    /// A citizen's words.
    record Said(Origin origin, String text) implements InboundEvent {}

    /// A tap on one of the [Option]s that were offered.
    ///
    /// @param pick the option's `pick`
    record Picked(Origin origin, String pick) implements InboundEvent {}

    /// @param latitude in degrees, WGS 84
    /// @param longitude in degrees, WGS 84
    record Located(Origin origin, double latitude, double longitude) implements InboundEvent {}

    /// The citizen opened the conversation: follow, `/start`, first visit.
    record Joined(Origin origin) implements InboundEvent {}

    /// The citizen blocked or unfollowed us: nothing more may be sent.
    record Left(Origin origin) implements InboundEvent {}

    /// The citizen took a message back: its stored text must go.
    ///
    /// @param messageId of the message taken back
    record Unsent(Origin origin, String messageId) implements InboundEvent {}

    /// The citizen changed a message that was perhaps answered already.
    record Edited(Origin origin, String messageId, String text) implements InboundEvent {}

    /// Something that we can't read.
    ///
    /// @param kind `sticker`, `image`, `video`, `audio`, `file`, `contact` or the platform's own word
    record Unsupported(Origin origin, String kind) implements InboundEvent {}
}
