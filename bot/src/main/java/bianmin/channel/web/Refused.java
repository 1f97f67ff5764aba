package bianmin.channel.web;

import java.time.Duration;

/// A request that is refused: nothing of it has changed state.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String tell;
    private final Duration retryAfter;

    /// @param tell what the citizen is told: a key of [Texts]
    /// @param problem what and where, and what was expected; never a value that the citizen typed
    Refused(int status, String tell, String problem) {
        this(status, tell, problem, Duration.ZERO);
    }

    Refused(int status, String tell, String problem, Duration retryAfter) {
        super(problem, null, false, false);
        this.status = status;
        this.tell = tell;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    String tell() {
        return tell;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    String problem() {
        return String.valueOf(getMessage());
    }
}
