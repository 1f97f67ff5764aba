package bianmin.understanding;

import java.util.regex.Pattern;

/// Tells the dialogue act of an utterance. A crisis comes first: it has a model of its own, tuned to miss none.
final class ActReader {
    /// From this probability on it is a crisis.
    ///
    /// By the curve of cross-validation (five folds, near-copies in one, 766 crises, 16,441 others, of which
    /// 1,042 were written to look like one): at 0.46 it hears 68 % of the crises (false alarms: 0.5 % of all);
    /// at 0.27 79 % (1 %); at 0.15 87 % (2 %); at 0.09 91 % (3 %). The conversation takes a middling danger
    /// back where a procedure is surely meant.
    static final double CRISIS = 0.27;

    /// A question is the most likely thing to come: from this probability on it is one.
    private static final double ASK = 0.35;

    /// Thanks or a greeting in front of something else: what follows is what is meant.
    private static final Pattern COURTESY =
            Pattern.compile(Resources.lines("courtesies.txt").getFirst(), Pattern.CASE_INSENSITIVE);

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    private final TextClassifier acts;
    private final TextClassifier crisis;
    private final int crisisLabel;

    /// @param confidence from 0 to 1
    /// @param danger how likely it tells of a crisis
    record Guess(Act act, double confidence, double danger) {}

    ActReader(TextClassifier acts, TextClassifier crisis) {
        this.acts = acts;
        this.crisis = crisis;
        crisisLabel = crisis.labels().indexOf(Act.CRISIS.id());
    }

    Guess read(String written) {
        double danger = crisis.scores(Model.CRISIS.prepare(written))[crisisLabel];
        if (danger >= CRISIS) {
            return new Guess(Act.CRISIS, danger, danger);
        }
        var guess = likeliest(written, danger);
        var rest = COURTESY.matcher(written).replaceFirst("");
        boolean more = rest.length() < written.length()
                && LETTER.matcher(rest).results().limit(2).count() == 2;
        if (more && guess.act() != Act.ASK) {
            var behind = likeliest(rest, danger);
            if (behind.act() == Act.ASK || behind.confidence() > guess.confidence()) {
                return behind;
            }
        }
        return guess;
    }

    private Guess likeliest(String written, double danger) {
        var text = Model.ACT.prepare(written);
        if (text.isEmpty()) {
            return new Guess(Act.OTHER, 1, danger);
        }
        var scores = acts.scores(text);
        int best = acts.labels().indexOf(Act.ASK.id());
        if (scores[best] < ASK) {
            for (int i = 0; i < scores.length; i++) {
                boolean isCrisis = acts.labels().get(i).equals(Act.CRISIS.id());
                best = !isCrisis && scores[i] > scores[best] ? i : best;
            }
        }
        return new Guess(Act.of(acts.labels().get(best)).orElseThrow(), scores[best], danger);
    }
}
