package bianmin.finder;

import bianmin.understanding.TextClassifier;
import bianmin.understanding.TextClassifier.Labelled;
import bianmin.understanding.TextClassifier.Lesson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// OpenNLP's vote on the procedure, from the letters alone.
final class LetterClassifier {
    /// Few rounds on frequent letters: more makes the vote better alone, not what all witnesses say together.
    private static final Lesson CHINESE = new Lesson(2, 12, 14, .1, 0);

    /// Few samples a procedure, and letters that say little in pairs.
    private static final Lesson FOREIGN = new Lesson(4, 3, 20, .1, 0);

    /// What a procedure gets that the classifier has never seen.
    private static final double UNSEEN = Math.log(1e-6);

    private final TextClassifier classifier;
    private final int procedures;
    private final int[] positions;

    private LetterClassifier(TextClassifier classifier, int procedures) {
        this.classifier = classifier;
        this.procedures = procedures;
        this.positions =
                classifier.labels().stream().mapToInt(Integer::parseInt).toArray();
    }

    static LetterClassifier learn(int procedures, List<Sample> samples, Spelling spelling) {
        var examples = samples.stream()
                .map(sample -> new Labelled(String.valueOf(sample.procedure()), sample.normalised()))
                .toList();
        return new LetterClassifier(
                TextClassifier.train(examples, spelling == Spelling.CHINESE ? CHINESE : FOREIGN, null), procedures);
    }

    /// The logarithm of each procedure's probability.
    double[] scores(String normalised) {
        var scores = new double[procedures];
        Arrays.fill(scores, UNSEEN);
        var told = classifier.scores(normalised);
        for (int i = 0; i < told.length; i++) {
            scores[positions[i]] = Math.max(UNSEEN, Math.log(told[i]));
        }
        return scores;
    }

    void write(DataOutput out) throws IOException {
        var bytes = new ByteArrayOutputStream();
        classifier.write(bytes);
        out.writeInt(procedures);
        out.writeInt(bytes.size());
        out.write(bytes.toByteArray());
    }

    static LetterClassifier read(DataInput in) throws IOException {
        int procedures = in.readInt();
        var bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new LetterClassifier(TextClassifier.read(new ByteArrayInputStream(bytes), null), procedures);
    }
}
