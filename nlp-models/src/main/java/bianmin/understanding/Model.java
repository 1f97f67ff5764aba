package bianmin.understanding;

import bianmin.embedding.SentenceEncoder;
import bianmin.text.Normaliser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The models that are trained when Maven builds: how each prepares a text and how it learns.
@SuppressWarnings("ImmutableEnumChecker") // a lesson is a record of numbers
public enum Model {
    LANGUAGE(new TextClassifier.Lesson(3, 1, 60, 0.1, 0)),
    ACT(new TextClassifier.Lesson(2, 3, 60, 0.1, 5)),
    /// Tells a crisis from everything else, what only looks like one above all.
    CRISIS(new TextClassifier.Lesson(2, 3, 30, 0.2, 5)),
    FACET(new TextClassifier.Lesson(3, 2, 60, 0.2, 5));

    private static final DangerWords DANGER_WORDS = DangerWords.read();

    private final TextClassifier.Lesson lesson;

    Model(TextClassifier.Lesson lesson) {
        this.lesson = lesson;
    }

    public TextClassifier.Lesson lesson() {
        return lesson;
    }

    /// The text as this model reads it, in training and later alike.
    public String prepare(String written) {
        return switch (this) {
            // Simplified or Traditional is what is asked here, so nothing but width and case is made alike
            case LANGUAGE -> Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            case ACT -> Pictures.beside(Normaliser.normalise(written), written);
            case CRISIS -> DANGER_WORDS.beside(Normaliser.normalise(written));
            case FACET -> Normaliser.normalise(written);
        };
    }

    /// Null where the meaning says nothing.
    public @Nullable SentenceEncoder encoderOf(SentenceEncoder encoder) {
        return lesson.weightOfMeaning() > 0 ? encoder : null;
    }

    /// The file of the trained model below the class path's `bianmin/understanding`.
    public String file() {
        return "models/" + name().toLowerCase(Locale.ROOT) + ".bin";
    }

    TextClassifier load(SentenceEncoder encoder) {
        var stream = Objects.requireNonNull(Model.class.getResourceAsStream(file()), file());
        try (var file = new BufferedInputStream(stream, 1 << 16)) {
            return TextClassifier.read(file, encoderOf(encoder));
        } catch (IOException e) {
            throw new UncheckedIOException(file(), e);
        }
    }
}
