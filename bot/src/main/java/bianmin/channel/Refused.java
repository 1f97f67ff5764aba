package bianmin.channel;

/// Input from outside that is not taken; the sender is told why, in words that quote none of it.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    /// @param status HTTP's, 400 to 499, or 503 for "not now, please send it again"
    /// @param reason what is wrong and where, such as `events[0].type: missing (expected: a text)`
    public Refused(int status, String reason) {
        super(reason, null, false, false);
        this.status = status;
    }

    public int status() {
        return status;
    }

    /// What `getMessage` gives, never null.
    public String reason() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
