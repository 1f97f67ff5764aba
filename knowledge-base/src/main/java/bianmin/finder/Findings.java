package bianmin.finder;

import java.util.List;

/// What the finder made of one question: exactly one of three outcomes.
public sealed interface Findings {
    /// Up to five procedures, best first, whatever the outcome.
    List<Match> ranked();

    record Certain(Match match, List<Match> ranked) implements Findings {
        public Certain {
            ranked = List.copyOf(ranked);
        }
    }

    record Unclear(List<Match> candidates, List<Match> ranked) implements Findings {
        public Unclear {
            candidates = List.copyOf(candidates);
            ranked = List.copyOf(ranked);
            if (candidates.size() < 2 || candidates.size() > 4) {
                throw new IllegalArgumentException("candidates: " + candidates.size() + " (expected: 2 to 4)");
            }
        }
    }

    /// @param nearest topics worth offering, at most three, possibly none
    record Unknown(List<Match> nearest, List<Match> ranked) implements Findings {
        public Unknown {
            nearest = List.copyOf(nearest);
            ranked = List.copyOf(ranked);
        }
    }
}
