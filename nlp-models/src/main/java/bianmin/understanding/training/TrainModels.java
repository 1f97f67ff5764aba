package bianmin.understanding.training;

import bianmin.embedding.SentenceEncoder;
import bianmin.understanding.Model;
import bianmin.understanding.TextClassifier;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Trains every [Model] and writes it beside the classes; run by Maven.
public final class TrainModels {
    /// Shared by all clones on a machine, as training takes a while.
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "bianmin", "models");

    private static final String TRAINED_FROM = "trained-from.txt";

    /// Sentences that several models share are encoded once.
    private static final int MEANINGS = 20_000;

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
        var cache = CACHE.resolve(source);
        if (!Files.exists(cache)) {
            trainAll(data, understanding);
            keep(understanding, cache);
        }
        for (var model : Model.values()) {
            var file = understanding.resolve(model.file());
            Files.copy(cache.resolve(file.getFileName()), file, StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(mark, source);
    }

    private static void trainAll(Path data, Path understanding) throws IOException {
        try (var encoder = SentenceEncoder.load(MEANINGS)) {
            for (var model : Model.values()) {
                train(model, data, encoder, understanding.resolve(model.file()));
            }
        }
    }

    /// Moved into place as a whole: a build beside this one sees all models or none.
    private static void keep(Path understanding, Path cache) throws IOException {
        Files.createDirectories(CACHE);
        var fresh = Files.createTempDirectory(CACHE, "fresh");
        for (var model : Model.values()) {
            var file = understanding.resolve(model.file());
            Files.copy(file, fresh.resolve(file.getFileName()));
        }
        try {
            Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(cache)) {
                throw e;
            }
        }
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
