package bianmin.finder;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;

/// All witnesses, taught from one set of samples. Safe for many threads.
final class Witnesses implements AutoCloseable {
    private final TextIndex index;
    private final Directions directions;
    private final MeaningClassifier meaning;
    private final MeaningClassifier belonging;
    private final LetterClassifier letters;
    private final @Nullable Chinese chinese;

    private Witnesses(
            TextIndex index,
            Directions directions,
            MeaningClassifier meaning,
            MeaningClassifier belonging,
            LetterClassifier letters,
            @Nullable Chinese chinese) {
        this.index = index;
        this.directions = directions;
        this.meaning = meaning;
        this.belonging = belonging;
        this.letters = letters;
        this.chinese = chinese;
    }

    /// What the Chinese samples have taught.
    record Chinese(Witnesses witnesses, Fusion fusion) {}

    /// @param chinese null for the Chinese material itself
    static Witnesses learn(Material material, @Nullable Chinese chinese) {
        var spelling = chinese == null ? Spelling.CHINESE : Spelling.FOREIGN;
        int procedures = material.procedures().size();
        var directions = Directions.learn(procedures, material.samples(), material.titles());
        var known = new ArrayList<Sample>();
        var inOrOut = new ArrayList<Sample>();
        for (var sample : material.samples()) {
            known.add(whitened(directions, sample, sample.procedure()));
            inOrOut.add(whitened(directions, sample, 0));
        }
        for (var title : material.titles()) {
            known.add(whitened(directions, title, title.procedure()));
            inOrOut.add(whitened(directions, title, 0));
        }
        for (var stray : material.offTopic()) {
            inOrOut.add(whitened(directions, stray, 1));
        }
        var spelt = new ArrayList<>(material.samples());
        spelt.addAll(material.titles());
        return new Witnesses(
                TextIndex.of(material.texts(), spelling),
                directions,
                MeaningClassifier.learn(procedures, known),
                MeaningClassifier.learn(2, inOrOut),
                LetterClassifier.learn(procedures, spelt, spelling),
                chinese);
    }

    private static Sample whitened(Directions directions, Sample sample, int label) {
        return new Sample(
                label, sample.normalised(), sample.chinese(), directions.whiten(sample.vector()), sample.weight());
    }

    /// @param inChinese the same as the text for Chinese, word by word for another language
    /// @param vector of the Chinese
    Testimony hear(String normalised, String inChinese, float[] vector) {
        var white = directions.whiten(vector);
        int length =
                (int) normalised.codePoints().filter(Character::isLetterOrDigit).count();
        double perLength = 1 / Math.sqrt(Math.max(1, length));
        var scores = new EnumMap<Witness, double[]>(Witness.class);
        var raw = meaning.scores(white);
        scores.put(Witness.MEAN, directions.nearMean(white));
        scores.put(Witness.NEAREST, directions.nearSamples(white));
        scores.put(Witness.MEANING, Vectors.logSoftmax(raw.clone()));
        scores.put(Witness.LETTERS, letters.scores(normalised));
        scores.put(Witness.TITLE, scaled(index.scores(TextIndex.Part.TITLE, normalised), perLength));
        scores.put(Witness.SAMPLES, scaled(index.scores(TextIndex.Part.SAMPLES, normalised), perLength));
        scores.put(Witness.BODY, scaled(index.scores(TextIndex.Part.BODY, normalised), perLength));
        scores.put(
                Witness.CHINESE,
                chinese == null
                        ? new double[raw.length]
                        : chinese.fusion().weigh(chinese.witnesses().hear(inChinese, inChinese, vector)));
        var inOrOut = belonging.scores(white);
        return new Testimony(scores, Vectors.logSum(raw), inOrOut[0] - inOrOut[1], length);
    }

    private static double[] scaled(double[] scores, double factor) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= factor;
        }
        return scores;
    }

    @Override
    public void close() {
        index.close();
    }

    void write(DataOutput out) throws IOException {
        index.write(out);
        directions.write(out);
        meaning.write(out);
        belonging.write(out);
        letters.write(out);
    }

    static Witnesses read(DataInput in, @Nullable Chinese chinese) throws IOException {
        return new Witnesses(
                TextIndex.read(in),
                Directions.read(in),
                MeaningClassifier.read(in),
                MeaningClassifier.read(in),
                LetterClassifier.read(in),
                chinese);
    }
}
