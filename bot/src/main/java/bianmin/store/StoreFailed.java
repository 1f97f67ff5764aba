package bianmin.store;

/// Redis could not be reached, or refused. What was asked may or may not have happened: ask again, all calls allow
/// it.
public final class StoreFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    StoreFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
