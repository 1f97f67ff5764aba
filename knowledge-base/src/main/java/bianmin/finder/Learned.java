package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Everything learned from one revision.
record Learned(Witnesses witnesses, Fusion fusion, Scope scope) {
    private static final int FOLDS = 4;

    /// Teaches the witnesses on all samples, and the judges over them on what the witnesses of three quarters
    /// say about the fourth.
    static Learned from(Material material) {
        var unseen = Unseen.hear(material, FOLDS);
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
        return new Learned(Witnesses.learn(material, material.samples(), material.offTopic()), fusion, scope);
    }

    /// What witnesses say about samples that they were not taught.
    record Unseen(List<Heard> all) {
        /// @param procedure -1 if off-topic
        record Heard(int procedure, Testimony testimony) {}

        static Unseen hear(Material material, int folds) {
            var all = new ArrayList<Heard>();
            for (int fold = 0; fold < folds; fold++) {
                try (var witnesses = Witnesses.learn(
                        material,
                        part(material.samples(), fold, folds, false),
                        part(material.offTopic(), fold, folds, false))) {
                    for (var sample : part(material.samples(), fold, folds, true)) {
                        all.add(heard(witnesses, sample));
                    }
                    for (var stray : part(material.offTopic(), fold, folds, true)) {
                        all.add(heard(witnesses, stray));
                    }
                }
            }
            return new Unseen(all);
        }

        private static Heard heard(Witnesses witnesses, Sample sample) {
            return new Heard(sample.procedure(), witnesses.hear(sample.normalised(), sample.vector()));
        }

        private static List<Sample> part(List<Sample> samples, int fold, int folds, boolean inside) {
            var part = new ArrayList<Sample>();
            for (int i = 0; i < samples.size(); i++) {
                if ((i % folds == fold) == inside) {
                    part.add(samples.get(i));
                }
            }
            return part;
        }

        List<Heard> known() {
            return all.stream().filter(heard -> heard.procedure() >= 0).toList();
        }
    }

    void write(DataOutput out) throws IOException {
        fusion.write(out);
        scope.write(out);
        witnesses.write(out);
    }

    static Learned read(DataInput in, TextIndex index) throws IOException {
        var fusion = Fusion.read(in);
        var scope = Scope.read(in);
        return new Learned(Witnesses.read(in, index), fusion, scope);
    }
}
