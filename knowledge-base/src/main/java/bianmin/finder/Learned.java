package bianmin.finder;

import bianmin.finder.Witnesses.Chinese;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everything learned from one revision.
record Learned(Witnesses witnesses, Fusion fusion, Scope scope, Sureness sureness) {
    private static final int FOLDS = 3;

    /// Teaches the witnesses on all samples, and the judges over them on what the witnesses of two thirds say
    /// about the rest. Other names count as questions too: short ones, as people type them who search.
    ///
    /// @param chinese null for the Chinese material itself
    static Learned from(Material material, @Nullable Chinese chinese) {
        // a processor teaches on all samples while the others teach on shares of them
        var taughtAll = CompletableFuture.supplyAsync(() -> Witnesses.learn(material, chinese));
        var unseen = Unseen.hear(material, FOLDS, chinese);
        var known = unseen.known();
        var right = known.stream().mapToInt(Unseen.Heard::procedure).toArray();
        var fusion = Fusion.learn(known.stream().map(Unseen.Heard::testimony).toList(), right);
        var testimonies = unseen.all().stream().map(Unseen.Heard::testimony).toList();
        var fused = testimonies.stream().map(fusion::weigh).toList();
        var belongs = new boolean[testimonies.size()];
        for (int i = 0; i < belongs.length; i++) {
            belongs[i] = unseen.all().get(i).procedure() >= 0;
        }
        var scope = Scope.learn(testimonies, fused, belongs);
        var unsure = new Learned(taughtAll.join(), fusion, scope, Sureness.PLAIN);
        return new Learned(
                unsure.witnesses(),
                fusion,
                scope,
                Sureness.learn(material.tests().stream().map(unsure::tried).toList()));
    }

    private Sureness.Trial tried(Sample test) {
        var testimony = witnesses.hear(test.normalised(), test.chinese(), test.vector());
        var fused = fusion.weigh(testimony);
        int best = 0;
        for (int at = 1; at < fused.length; at++) {
            best = fused[at] > fused[best] ? at : best;
        }
        return new Sureness.Trial(
                scope.probability(testimony, fused) * Math.exp(fused[best]), best == test.procedure());
    }

    /// What witnesses say about samples that they were not taught.
    record Unseen(List<Heard> all) {
        /// @param procedure -1 if off-topic
        record Heard(int procedure, Testimony testimony) {}

        static Unseen hear(Material material, int folds, @Nullable Chinese chinese) {
            return new Unseen(IntStream.range(0, folds)
                    .parallel()
                    .mapToObj(fold -> hear(material, fold, folds, chinese))
                    .flatMap(List::stream)
                    .toList());
        }

        private static List<Heard> hear(Material material, int fold, int folds, @Nullable Chinese chinese) {
            var held = material.share(fold, folds, true);
            try (var witnesses = Witnesses.learn(material.share(fold, folds, false), chinese)) {
                return Stream.of(held.samples(), held.titles(), held.offTopic())
                        .flatMap(List::stream)
                        .map(text -> heard(witnesses, text))
                        .toList();
            }
        }

        private static Heard heard(Witnesses witnesses, Sample sample) {
            return new Heard(
                    sample.procedure(), witnesses.hear(sample.normalised(), sample.chinese(), sample.vector()));
        }

        List<Heard> known() {
            return all.stream().filter(heard -> heard.procedure() >= 0).toList();
        }
    }

    void write(DataOutput out) throws IOException {
        fusion.write(out);
        scope.write(out);
        sureness.write(out);
        witnesses.write(out);
    }

    Chinese asChinese() {
        return new Chinese(witnesses, fusion);
    }

    static Learned read(DataInput in, @Nullable Chinese chinese) throws IOException {
        var fusion = Fusion.read(in);
        var scope = Scope.read(in);
        var sureness = Sureness.read(in);
        return new Learned(Witnesses.read(in, chinese), fusion, scope, sureness);
    }
}
