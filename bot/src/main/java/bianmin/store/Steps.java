package bianmin.store;

/// Told each time a step of the pipeline has been taken, so that a test can end the process right there.
public interface Steps {
    /// The steps in order: what a killed process may have done last.
    enum Step {
        APPENDED,
        LOADED,
        STEPPED,
        COMMITTED,
        MARKED,
        SENT,
        SETTLED
    }

    /// For everything but tests.
    Steps UNWATCHED = step -> {};

    void taken(Step step);
}
