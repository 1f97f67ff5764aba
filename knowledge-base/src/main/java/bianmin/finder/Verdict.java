package bianmin.finder;

import java.util.ArrayList;
import java.util.List;

/// Turns ranked procedures into one of three outcomes.
///
/// The thresholds are set for half the wrong answers that are tolerated: a wrong procedure told with certainty
/// is the worst that can happen, asking back costs one tap.
final class Verdict {
    private static final double CERTAIN = .8;

    /// What two to four choices must hold together to be worth offering.
    private static final double TOGETHER = .5;

    /// The same for a bare keyword, which may fit a dozen procedures.
    private static final double BARE_TOGETHER = .2;

    /// What a choice must have on its own.
    private static final double WORTH_OFFERING = .06;

    private static final double WORTH_NAMING = .02;

    private Verdict() {}

    /// @param ranked best first
    /// @param maySettle false if the question is too bare to be sure of anything
    static Findings on(List<Match> ranked, boolean maySettle) {
        if (maySettle && !ranked.isEmpty() && ranked.getFirst().confidence() >= CERTAIN) {
            return new Findings.Certain(ranked.getFirst(), ranked);
        }
        var choices = new ArrayList<Match>();
        double together = 0;
        for (var match : ranked.stream().limit(4).toList()) {
            if (match.confidence() >= WORTH_OFFERING || (choices.size() == 1 && match.confidence() >= WORTH_NAMING)) {
                choices.add(match);
                together += match.confidence();
            }
        }
        if (choices.size() >= 2 && together >= (maySettle ? TOGETHER : BARE_TOGETHER)) {
            return new Findings.Unclear(choices, ranked);
        }
        var nearest = ranked.stream()
                .filter(match -> match.confidence() >= WORTH_NAMING)
                .limit(3)
                .toList();
        return new Findings.Unknown(nearest, ranked);
    }
}
