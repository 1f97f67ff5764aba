package bianmin.evaluation;

/// Whoever answers the questions of an evaluation.
@FunctionalInterface
public interface Assistant {
    /// @param conversation texts of the same conversation are one dialogue, in order
    Asked ask(String conversation, String text);
}
