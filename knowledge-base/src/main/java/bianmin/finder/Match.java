package bianmin.finder;

import bianmin.knowledge.Procedure;

/// A procedure that a question may be about.
///
/// @param confidence from 0 to 1, calibrated: of the matches told with .8, eight in ten are right
public record Match(Procedure procedure, double confidence) {
    public Match {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
    }
}
