package bianmin.conversation;

/// What a turn came to. The name in lower case is the one in the outer contract.
public enum Outcome {
    ANSWER,
    CLARIFY,
    UNKNOWN,
    ACT,
    CRISIS,
    HANDOVER;

    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
