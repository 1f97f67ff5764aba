package bianmin.understanding;

import bianmin.text.Normaliser;
import java.util.ArrayList;
import java.util.List;

/// Finds the questions of an utterance and the facets that each asks about.
final class QuestionReader {
    /// A second facet counts from this probability on, and if it is at least [#CLOSE] of the first one's.
    ///
    /// In cross-validation on 3,040 samples of 76 procedures, each held out whole: the first is right for 81 %;
    /// a second is given for 20 %, and with it 87 % are right.
    private static final double SECOND = 0.2;

    private static final double CLOSE = 0.4;

    private final TextClassifier facets;

    QuestionReader(TextClassifier facets) {
        this.facets = facets;
    }

    /// The whole utterance as one question.
    Question whole(String written) {
        return question(written.strip());
    }

    /// Two questions where the utterance may hold them, else none.
    List<Question> parts(String written) {
        return Clauses.partsOf(written).stream().map(this::question).toList();
    }

    private Question question(String written) {
        var normalised = Normaliser.normalise(written);
        return new Question(written, normalised, guesses(Model.FACET.prepare(written)));
    }

    private List<Question.Guess> guesses(String prepared) {
        var scores = facets.scores(prepared);
        int best = 0;
        int second = -1;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best]) {
                second = best;
                best = i;
            } else if (second < 0 || scores[i] > scores[second]) {
                second = i;
            }
        }
        var guesses = new ArrayList<Question.Guess>();
        guesses.add(guess(best, scores));
        if (scores[second] >= SECOND && scores[second] >= CLOSE * scores[best]) {
            guesses.add(guess(second, scores));
        }
        return guesses;
    }

    private Question.Guess guess(int label, double[] scores) {
        return new Question.Guess(Facet.of(facets.labels().get(label)).orElseThrow(), scores[label]);
    }
}
