package bianmin.understanding.training;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Model;
import bianmin.understanding.TextClassifier;
import bianmin.understanding.TextClassifier.Labelled;
import bianmin.understanding.TextClassifier.Lesson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Damage to the sentences shows here: a label that is none, a sentence with two labels, or a fall in cross-validation.
class SentencesTest {
    private static final Path DATA = Path.of("data");
    private static final int FOLDS = 2;

    @ParameterizedTest(name = "{0}")
    @EnumSource(Model.class)
    void every_file_is_named_after_a_label(Model model) throws IOException {
        assertThat(Sentences.asWritten(model, DATA)).extracting(Labelled::label).allMatch(label -> switch (model) {
            case LANGUAGE -> Language.of(label).isPresent();
            case ACT -> Act.of(label).isPresent();
            case CRISIS -> label.equals("crisis") || label.equals("no-crisis");
            case FACET -> Facet.of(label).isPresent();
        });
    }

    @Test
    void no_sentence_stands_for_two_acts() throws IOException {
        var labels = new HashMap<String, String>();
        for (var sentence : Sentences.asWritten(Model.ACT, DATA)) {
            var other = labels.put(sentence.normalised(), sentence.label());
            assertThat(other).as(sentence.normalised()).isIn(null, sentence.label());
        }
    }

    /// Letters and words alone, as the embedding takes long; the floors lie 1.5 points below what was measured.
    @ParameterizedTest(name = "{0}: at least {1}")
    @CsvSource({"ACT, 0.75", "FACET, 0.63", "LANGUAGE, 0.875"})
    void unseen_sentences_are_labelled_rightly_often_enough(Model model, double floor) throws IOException {
        var lesson = model.lesson();
        var quick = new Lesson(Math.min(2, lesson.longestRun()), lesson.cutoff(), 20, lesson.smoothing(), 0);
        assertThat(accuracy(model, quick)).isGreaterThan(floor);
    }

    /// Letters and words of danger alone; with the meaning it is more (see `ActReader`).
    @Test
    void unseen_crises_are_heard_often_enough_with_few_false_alarms() throws IOException {
        var sentences = new ArrayList<>(Sentences.of(Model.CRISIS, DATA));
        Collections.shuffle(sentences, new Random(1));
        var half = sentences.size() / 2;
        var classifier = TextClassifier.train(sentences.subList(0, half), new Lesson(2, 3, 20, .2, 0), null);
        int crisis = classifier.labels().indexOf("crisis");
        int found = 0;
        int crises = 0;
        int falseAlarms = 0;
        for (var sentence : sentences.subList(half, sentences.size())) {
            boolean alarm = classifier.scores(sentence.normalised())[crisis] >= 0.27;
            boolean isCrisis = sentence.label().equals("crisis");
            crises += isCrisis ? 1 : 0;
            found += alarm && isCrisis ? 1 : 0;
            falseAlarms += alarm && !isCrisis ? 1 : 0;
        }
        double recall = found / (double) crises;
        double alarms = falseAlarms / (double) (half - crises);
        System.out.printf("crisis: %.3f found, %.4f false alarms%n", recall, alarms);
        assertThat(recall).isGreaterThan(0.60);
        assertThat(alarms).isLessThan(0.02);
    }

    private static double accuracy(Model model, Lesson lesson) throws IOException {
        var sentences = new ArrayList<>(Sentences.of(model, DATA));
        Collections.shuffle(sentences, new Random(1));
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var learned = new ArrayList<Labelled>();
            var held = new ArrayList<Labelled>();
            for (int i = 0; i < sentences.size(); i++) {
                (i % FOLDS == fold ? held : learned).add(sentences.get(i));
            }
            right += countRight(TextClassifier.train(learned, lesson, null), held);
        }
        double accuracy = right / (double) sentences.size();
        System.out.printf("%s: %.3f of %d sentences right in cross-validation%n", model, accuracy, sentences.size());
        return accuracy;
    }

    private static int countRight(TextClassifier classifier, List<Labelled> sentences) {
        int right = 0;
        for (var sentence : sentences) {
            var scores = classifier.scores(sentence.normalised());
            int best = 0;
            for (int i = 1; i < scores.length; i++) {
                best = scores[i] > scores[best] ? i : best;
            }
            right += classifier.labels().get(best).equals(sentence.label()) ? 1 : 0;
        }
        return right;
    }
}
