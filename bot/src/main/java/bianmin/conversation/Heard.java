package bianmin.conversation;

import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.understanding.Understanding;
import java.util.List;

/// What was made of one utterance before the conversation takes its step.
///
/// @param found one entry for each of the understanding's questions
/// @param amongKnown how well the first question fits each of the procedures that are on the table (see
///     [ConversationState#onTheTable()]), best first; empty if none is
public record Heard(Understanding understanding, List<Findings> found, List<Match> amongKnown) {
    public Heard {
        found = List.copyOf(found);
        amongKnown = List.copyOf(amongKnown);
        if (found.size() != understanding.questions().size()) {
            throw new IllegalArgumentException("found: " + found.size() + " (expected: one for each of "
                    + understanding.questions().size() + " questions)");
        }
    }
}
