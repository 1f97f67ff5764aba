package bianmin.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of one text, in the words of the outer contract (`ask --jsonl`).
///
/// @param language a BCP 47 tag
/// @param procedure what was answered; null if nothing was
/// @param also what was answered besides, to a second question in the same message
/// @param confidence from 0 to 1
/// @param outcome `answer`, `clarify`, `unknown`, `act`, `crisis` or `handover`
/// @param candidates up to five, best first
/// @param choices the procedures of the choices offered, in order; null for a choice that is none
/// @param pii personal data found
/// @param masked the text as a log may show it
public record Asked(
        String language,
        String act,
        String facet,
        @Nullable String procedure,
        List<String> also,
        double confidence,
        String outcome,
        List<Candidate> candidates,
        List<@Nullable String> choices,
        List<Span> pii,
        String masked,
        String reply,
        double millis) {
    public Asked {
        also = List.copyOf(also);
        candidates = List.copyOf(candidates);
        choices = new ArrayList<>(choices);
        pii = List.copyOf(pii);
    }

    public record Candidate(String procedure, double confidence) {}

    /// @param start first UTF-16 unit
    /// @param end the unit after the last one
    public record Span(int start, int end, String kind) {}

    /// What was answered or offered, and might satisfy who asked.
    boolean addresses(String id) {
        return id.equals(procedure) || also.contains(id) || choices.contains(id);
    }

    /// What the assistant took the text to be about, whether or not it said so: the answer, else the best
    /// candidate.
    @Nullable
    String first() {
        if (procedure != null) {
            return procedure;
        }
        return candidates.isEmpty() ? null : candidates.getFirst().procedure();
    }
}
