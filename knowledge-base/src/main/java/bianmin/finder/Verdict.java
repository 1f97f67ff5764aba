package bianmin.finder;

import java.util.ArrayList;
import java.util.List;

/// Turns ranked procedures into one of three outcomes.
///
/// The thresholds are set for half the wrong answers that are tolerated: a wrong procedure told with certainty
/// is the worst that can happen, asking back costs one tap.
final class Verdict {
    /// Of the tests, 94 in 100 are told with it and 4 in 1,000 of these wrongly; of off-topic questions, 5 in 100 are
    /// told.
    private static final double CERTAIN = .9;

    /// What two to four choices must hold together to be worth offering.
    private static final double TOGETHER = .5;

    /// The same for a bare keyword, which may fit a dozen procedures.
    private static final double BARE_TOGETHER = .2;

    /// What a choice must have on its own.
    private static final double WORTH_OFFERING = .06;

    private static final double WORTH_NAMING = .02;

    private Verdict() {}

    /// @param ranked best first, as probable as they are among all
    /// @param sureness turns the probability of the first into a confidence
    /// @param maySettle false if the question is too bare to be sure of anything
    static Findings on(List<Match> ranked, Sureness sureness, boolean maySettle) {
        var told = maySettle ? sure(ranked, sureness) : ranked;
        if (maySettle && !told.isEmpty() && told.getFirst().confidence() >= CERTAIN) {
            return new Findings.Certain(told.getFirst(), told);
        }
        var choices = new ArrayList<Match>();
        double together = 0;
        for (int at = 0; at < Math.min(4, ranked.size()); at++) {
            double confidence = ranked.get(at).confidence();
            if (confidence >= WORTH_OFFERING || (choices.size() == 1 && confidence >= WORTH_NAMING)) {
                choices.add(told.get(at));
                together += confidence;
            }
        }
        if (choices.size() >= 2 && together >= (maySettle ? TOGETHER : BARE_TOGETHER)) {
            return new Findings.Unclear(choices, told);
        }
        var nearest = told.stream()
                .filter(match -> match.confidence() >= WORTH_NAMING)
                .limit(3)
                .toList();
        return new Findings.Unknown(nearest, told);
    }

    /// What the first gains the others lose, in proportion.
    private static List<Match> sure(List<Match> ranked, Sureness sureness) {
        if (ranked.isEmpty()) {
            return ranked;
        }
        double before = ranked.getFirst().confidence();
        double after =
                Math.max(sureness.of(before), ranked.size() > 1 ? ranked.get(1).confidence() : 0);
        double left = before < 1 ? Math.min(1, (1 - after) / (1 - before)) : 0;
        var sure = new ArrayList<Match>();
        sure.add(new Match(ranked.getFirst().procedure(), after));
        ranked.stream()
                .skip(1)
                .map(match -> new Match(match.procedure(), match.confidence() * left))
                .forEach(sure::add);
        return sure;
    }
}
