package bianmin.understanding;

import java.util.List;

/// One question of an utterance: most utterances hold one, some hold two.
///
/// @param text as written by the citizen
/// @param normalised as index, classifier and embedding read it (see [bianmin.text.Normaliser])
/// @param facets what part of a procedure it asks about, best first, one or two
public record Question(String text, String normalised, List<Guess> facets) {
    public Question {
        facets = List.copyOf(facets);
        if (facets.isEmpty()) {
            throw new IllegalArgumentException("facets: empty (expected: one or two)");
        }
    }

    /// @param confidence from 0 to 1
    public record Guess(Facet facet, double confidence) {}

    public Facet facet() {
        return facets.getFirst().facet();
    }

    /// How sure the reading of the facet is, from 0 to 1.
    public double facetConfidence() {
        return facets.getFirst().confidence();
    }
}
