package bianmin.finder;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.embedding.SentenceEncoder;
import bianmin.finder.Learned.Unseen;
import bianmin.finder.Learned.Unseen.Heard;
import bianmin.knowledge.Content;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// On the content we ship, each sample and other name found by what was learned without it.
class LearnedTest {
    private static Unseen unseen;
    private static List<double[]> fused;

    @BeforeAll
    static void hear_what_was_not_taught() {
        try (var encoder = SentenceEncoder.load()) {
            var procedures = Material.ordered(Content.read(Path.of("content"), "test"));
            var material = Material.of(procedures, OffTopic.questions(), encoder::encode);
            unseen = Unseen.hear(material, 3, null);
        }
        var known = unseen.known();
        var fusion = Fusion.learn(
                known.stream().map(Heard::testimony).toList(),
                known.stream().mapToInt(Heard::procedure).toArray());
        fused = unseen.all().stream()
                .map(heard -> fusion.weigh(heard.testimony()))
                .toList();
    }

    @Test
    void seven_in_ten_are_found_first_and_more_than_five_in_six_among_three() {
        assertThat(shareWithin(1)).isGreaterThan(.70);
        assertThat(shareWithin(3)).isGreaterThan(.85);
    }

    @Test
    void the_confidence_foretells_being_right() {
        var testimonies = unseen.all().stream().map(Heard::testimony).toList();
        var belongs = new boolean[testimonies.size()];
        for (int i = 0; i < belongs.length; i++) {
            belongs[i] = unseen.all().get(i).procedure() >= 0;
        }
        var scope = Scope.learn(testimonies, fused, belongs);
        int sure = 0;
        int wrong = 0;
        for (int i = 0; i < belongs.length; i++) {
            int best = best(fused.get(i));
            if (scope.probability(testimonies.get(i), fused.get(i)) * Math.exp(fused.get(i)[best]) >= .8) {
                sure++;
                wrong += best == unseen.all().get(i).procedure() ? 0 : 1;
            }
        }
        assertThat(sure).isGreaterThan(belongs.length / 3);
        assertThat(wrong / (double) sure).isLessThan(.1);
    }

    private static double shareWithin(int places) {
        int within = 0;
        int known = 0;
        for (int i = 0; i < fused.size(); i++) {
            int right = unseen.all().get(i).procedure();
            if (right >= 0) {
                known++;
                within += rank(fused.get(i), right) < places ? 1 : 0;
            }
        }
        return within / (double) known;
    }

    private static int rank(double[] scores, int right) {
        int better = 0;
        for (double score : scores) {
            better += score > scores[right] ? 1 : 0;
        }
        return better;
    }

    private static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }
}
