package bianmin.conversation;

import bianmin.finder.Match;
import bianmin.understanding.Facet;
import java.util.List;

/// What one question turned out to be about, in the light of the conversation.
sealed interface Subject {
    /// @param facets one or two, best first
    record About(Match match, List<Facet> facets) implements Subject {}

    /// @param candidates two to four
    record Between(List<Match> candidates, Facet facet) implements Subject {}

    /// @param nearest at most three, possibly none
    record Nothing(List<Match> nearest, Facet facet) implements Subject {}
}
