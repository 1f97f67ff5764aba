package bianmin.understanding.training;

import bianmin.embedding.SentenceEncoder;
import bianmin.understanding.Model;
import bianmin.understanding.TextClassifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Trains every [Model] and writes it beside the classes; run by Maven.
public final class TrainModels {
    private static final String TRAINED_FROM = "trained-from.txt";

    private TrainModels() {}

    /// @param arguments the folder of the sentences and the folder of the compiled classes
    public static void main(String[] arguments) throws IOException {
        var data = Path.of(arguments[0]);
        var classes = Path.of(arguments[1]);
        var understanding = classes.resolve("bianmin/understanding");
        var mark = understanding.resolve("models").resolve(TRAINED_FROM);
        var source = fingerprint(List.of(data, classes.resolve("bianmin")));
        if (Files.exists(mark) && Files.readString(mark).equals(source)) {
            return;
        }
        Files.createDirectories(mark.getParent());
        try (var encoder = SentenceEncoder.load()) {
            for (var model : Model.values()) {
                train(model, data, encoder, understanding.resolve(model.file()));
            }
        }
        Files.writeString(mark, source);
    }

    private static void train(Model model, Path data, SentenceEncoder encoder, Path file) throws IOException {
        var begin = System.nanoTime();
        var sentences = Sentences.of(model, data);
        var classifier = TextClassifier.train(sentences, model.lesson(), model.encoderOf(encoder));
        try (var stream = new BufferedOutputStream(Files.newOutputStream(file))) {
            classifier.write(stream);
        }
        long seconds = (System.nanoTime() - begin) / 1_000_000_000;
        System.out.println("Trained " + model + " on " + sentences.size() + " sentences in " + seconds + " s");
    }

    /// Changes with any sentence and any class or list of words that a model is made with; the models are left out.
    private static String fingerprint(List<Path> folders) throws IOException {
        var digest = sha256();
        for (var folder : folders) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(TrainModels::counts).sorted().toList()) {
                    digest.update(folder.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean counts(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".bin") && !file.endsWith(TRAINED_FROM);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
