package bianmin.finder;

import bianmin.embedding.SentenceEncoder;
import bianmin.knowledge.Procedure;
import bianmin.text.Normaliser;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Keeps what was learned from a revision in a folder, under a name made of all that it was learned from, so
/// that the next start reads instead of learning.
final class Shelf {
    /// To be raised whenever the same texts would be learned differently, or stored in another form.
    private static final int VERSION = 1;

    private static final int KEPT = 4;

    private final Path folder;
    private final List<Procedure> procedures;
    private final List<String> offTopic;

    Shelf(Path folder, List<Procedure> procedures, List<String> offTopic) {
        this.folder = folder;
        this.procedures = procedures;
        this.offTopic = offTopic;
    }

    Learned take(SentenceEncoder encoder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("finder-" + fingerprint() + ".bin");
            var kept = read(file);
            return kept.isPresent() ? kept.get() : learn(file, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("cache folder: " + folder, e);
        }
    }

    private Optional<Learned> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
            return Optional.of(Learned.read(in, index()));
        } catch (IOException e) {
            return Optional.empty(); // cut short when it was written: learned anew
        }
    }

    private TextIndex index() {
        var bodies = procedures.stream()
                .map(procedure -> Normaliser.normalise(Material.body(procedure)))
                .toList();
        var samples = new ArrayList<Sample>();
        for (int at = 0; at < procedures.size(); at++) {
            for (var text : procedures.get(at).samples()) {
                samples.add(new Sample(at, Normaliser.normalise(text), new float[0], 1));
            }
        }
        return TextIndex.of(Material.texts(procedures, bodies, samples));
    }

    private Learned learn(Path file, SentenceEncoder encoder) throws IOException {
        var vectors = SentenceVectors.open(folder.resolve("vectors.bin"), encoder);
        var learned = Learned.from(Material.of(procedures, offTopic, vectors::of));
        vectors.save();
        var draft = Files.createTempFile(folder, "finder", ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16))) {
            learned.write(out);
        }
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        removeOld();
        return learned;
    }

    private void removeOld() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "finder-*.bin")) {
            var newestFirst = new ArrayList<Path>();
            files.forEach(newestFirst::add);
            newestFirst.sort(java.util.Comparator.comparingLong(
                            (Path path) -> path.toFile().lastModified())
                    .reversed());
            for (var old : newestFirst.stream().skip(KEPT).toList()) {
                Files.deleteIfExists(old);
            }
        }
    }

    private String fingerprint() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            feed(digest, "version " + VERSION + " " + Runtime.version().feature());
            for (var procedure : procedures) {
                feed(digest, procedure.id().value());
                Material.names(procedure).map(Normaliser::normalise).forEach(text -> feed(digest, text));
                procedure.samples().stream().map(Normaliser::normalise).forEach(text -> feed(digest, text));
                feed(digest, Normaliser.normalise(Material.body(procedure)));
            }
            offTopic.forEach(text -> feed(digest, Normaliser.normalise(text)));
            return HexFormat.of().formatHex(digest.digest(), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256: not in this Java", e);
        }
    }

    private static void feed(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }
}
