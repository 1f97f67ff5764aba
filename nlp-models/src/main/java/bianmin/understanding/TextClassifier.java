package bianmin.understanding;

import bianmin.embedding.SentenceEncoder;
import bianmin.text.Normaliser;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.io.BinaryQNModelReader;
import opennlp.tools.ml.maxent.io.BinaryQNModelWriter;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.jspecify.annotations.Nullable;

/// Tells which of some labels a normalised text deserves, learned from labelled examples: OpenNLP's maximum entropy,
/// trained by L-BFGS. Safe for many threads.
///
/// OpenNLP's own document categorizer reads words only; this one weighs the sentence embedding beside them, which is
/// why it speaks to the trainer underneath.
public final class TextClassifier {
    /// One example.
    public record Labelled(String label, String normalised) {}

    /// How a classifier learns.
    ///
    /// @param longestRun the most letters of a run that is looked at
    /// @param cutoff in how many examples a run must occur to count
    /// @param rounds the most steps of L-BFGS
    /// @param smoothing the cost of large weights; with more of it doubtful texts score more evenly
    /// @param weightOfMeaning how much the embedding counts beside letters, where an encoder is given
    public record Lesson(int longestRun, int cutoff, int rounds, double smoothing, float weightOfMeaning) {
        /// For some hundred labels with a few dozen examples each: quick, and modest in memory.
        public static Lesson ofManyLabels() {
            return new Lesson(2, 2, 60, 0.1, 5);
        }
    }

    private final AbstractModel model;
    private final Lesson lesson;
    private final @Nullable Meaning meaning;
    private final List<String> labels;

    /// How meanings are seen.
    private record Meaning(SentenceEncoder encoder, MeaningAxes axes) {
        float[] of(String text, float weight) {
            var place = axes.project(encoder.encode(plain(text)));
            for (int i = 0; i < place.length; i++) {
                place[i] *= weight;
            }
            return place;
        }

        /// Pictures in the text are letters to the classifier but strange to the network.
        static String plain(String text) {
            return Normaliser.normalise(text);
        }
    }

    private TextClassifier(AbstractModel model, Lesson lesson, @Nullable Meaning meaning) {
        this.model = model;
        this.lesson = lesson;
        this.meaning = meaning;
        labels = IntStream.range(0, model.getNumOutcomes())
                .mapToObj(model::getOutcome)
                .toList();
    }

    /// Learns from examples with at least two different labels; the same examples give the same classifier.
    ///
    /// @param encoder where the meaning shall count beside the letters, else null
    public static TextClassifier train(List<Labelled> examples, Lesson lesson, @Nullable SentenceEncoder encoder) {
        var meaning = encoder == null ? null : new Meaning(encoder, axes(examples, encoder));
        var seen = examples.stream()
                .map(example -> evidence(example.normalised(), lesson, meaning))
                .toList();
        var counts = new HashMap<String, Integer>();
        seen.forEach(evidence -> evidence.countInto(counts));
        var events = IntStream.range(0, seen.size())
                .mapToObj(at -> seen.get(at).labelled(examples.get(at).label(), counts, lesson.cutoff()))
                .toList();
        var parameters = parameters(lesson);
        try (var stream = ObjectStreamUtils.createObjectStream(events)) {
            var indexer = new OnePassRealValueDataIndexer();
            indexer.init(parameters, new HashMap<>());
            indexer.index(stream);
            var trainer = TrainerFactory.getEventTrainer(parameters, new HashMap<>());
            return new TextClassifier((AbstractModel) trainer.train(indexer), lesson, meaning);
        } catch (IOException e) {
            throw new UncheckedIOException("examples in memory", e);
        }
    }

    private static MeaningAxes axes(List<Labelled> examples, SentenceEncoder encoder) {
        // on all cores: the encoder takes most of the time
        return MeaningAxes.of(examples.parallelStream()
                .map(example -> encoder.encode(Meaning.plain(example.normalised())))
                .toList());
    }

    private static Evidence evidence(String text, Lesson lesson, @Nullable Meaning meaning) {
        var place = meaning == null ? new float[0] : meaning.of(text, lesson.weightOfMeaning());
        return Evidence.of(text, lesson.longestRun(), place);
    }

    private static TrainingParameters parameters(Lesson lesson) {
        var parameters = new TrainingParameters();
        parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
        parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, lesson.rounds());
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, lesson.smoothing());
        parameters.put(QNTrainer.M_PARAM, 4); // each remembered step is as large as the model
        parameters.put(AbstractDataIndexer.SORT_PARAM, true);
        return parameters;
    }

    /// In the order of the numbers of [#scores(String)].
    public List<String> labels() {
        return labels;
    }

    /// The probability of each label, in the order of [#labels()].
    public double[] scores(String normalised) {
        return evidence(normalised, lesson, meaning).judgedBy(model);
    }

    /// The probability of each label by name.
    public Map<String, Double> scoreOfEach(String normalised) {
        var scores = scores(normalised);
        var named = new LinkedHashMap<String, Double>();
        for (int i = 0; i < scores.length; i++) {
            named.put(labels.get(i), scores[i]);
        }
        return named;
    }

    public void write(OutputStream file) throws IOException {
        var data = new DataOutputStream(file);
        data.writeInt(lesson.longestRun());
        data.writeInt(lesson.cutoff());
        data.writeInt(lesson.rounds());
        data.writeDouble(lesson.smoothing());
        data.writeFloat(lesson.weightOfMeaning());
        data.writeBoolean(meaning != null);
        if (meaning != null) {
            meaning.axes().write(data);
        }
        new BinaryQNModelWriter(model, data).persist();
    }

    /// Reads what [#write(OutputStream)] wrote.
    ///
    /// @param encoder used where the classifier learned with one
    public static TextClassifier read(InputStream file, @Nullable SentenceEncoder encoder) throws IOException {
        var data = new DataInputStream(file);
        var lesson = new Lesson(data.readInt(), data.readInt(), data.readInt(), data.readDouble(), data.readFloat());
        var meaning = data.readBoolean() ? new Meaning(required(encoder), MeaningAxes.read(data)) : null;
        return new TextClassifier(new BinaryQNModelReader(data).getModel(), lesson, meaning);
    }

    private static SentenceEncoder required(@Nullable SentenceEncoder encoder) {
        if (encoder == null) {
            throw new IllegalArgumentException("encoder: none (expected: the one that it learned with)");
        }
        return encoder;
    }
}
