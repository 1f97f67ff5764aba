package bianmin.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bianmin.text.Normaliser;
import bianmin.understanding.TextClassifier.Labelled;
import bianmin.understanding.TextClassifier.Lesson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextClassifierTest {
    private static final List<Labelled> EXAMPLES = List.of(
            example("lost", "身分證掉了"),
            example("lost", "身分證不見了怎麼辦"),
            example("lost", "證件掉了要補"),
            example("tax", "牌照稅多少錢"),
            example("tax", "燃料稅什麼時候繳"),
            example("tax", "房屋稅怎麼繳"));

    private final TextClassifier classifier = TextClassifier.train(EXAMPLES, new Lesson(2, 1, 60, 0.1, 0), null);

    @Test
    void an_unseen_text_gets_the_label_of_like_ones() {
        assertThat(classifier.scoreOfEach(Normaliser.normalise("健保卡掉了")))
                .hasEntrySatisfying("lost", score -> assertThat(score).isGreaterThan(0.5));
    }

    @Test
    void the_scores_are_probabilities() {
        assertThat(Arrays.stream(classifier.scores("")).sum()).isCloseTo(1, within(1e-6));
    }

    @Test
    void what_was_written_is_read_back() throws IOException {
        var file = new ByteArrayOutputStream();
        classifier.write(file);
        var read = TextClassifier.read(new ByteArrayInputStream(file.toByteArray()), null);
        var text = Normaliser.normalise("地價稅怎麼繳");
        assertThat(read.scoreOfEach(text)).isEqualTo(classifier.scoreOfEach(text));
    }

    @Test
    void the_same_examples_give_the_same_classifier() {
        var again = TextClassifier.train(EXAMPLES, new Lesson(2, 1, 60, 0.1, 0), null);
        var text = Normaliser.normalise("牌照掉了");
        assertThat(again.scores(text)).containsExactly(classifier.scores(text));
    }

    private static Labelled example(String label, String written) {
        return new Labelled(label, Normaliser.normalise(written));
    }
}
