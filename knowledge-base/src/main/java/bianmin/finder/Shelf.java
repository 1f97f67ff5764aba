package bianmin.finder;

import bianmin.embedding.SentenceEncoder;
import bianmin.knowledge.Procedure;
import bianmin.knowledge.Tongue;
import bianmin.text.Normaliser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// Keeps what was learned from a revision in a folder, under a name made of all that it was learned from, so
/// that the next start reads instead of learning.
final class Shelf {
    /// To be raised whenever the same texts would be normalised or learned differently, or stored in another form.
    private static final int VERSION = 7;

    private static final int KEPT = 4;

    private final Path folder;
    private final List<Procedure> procedures;
    private final List<String> offTopic;
    private final Map<String, Tongue> tongues;

    Shelf(Path folder, List<Procedure> procedures, List<String> offTopic, Map<String, Tongue> tongues) {
        this.folder = folder;
        this.procedures = procedures;
        this.offTopic = offTopic;
        this.tongues = tongues;
    }

    /// What was learned of all languages.
    ///
    /// @param foreign by the tag of the language
    record Kept(Learned chinese, Map<String, Foreign> foreign) {}

    Kept take(SentenceEncoder encoder) {
        try {
            Files.createDirectories(folder);
            var file = folder.resolve("finder-" + fingerprint() + ".bin");
            var kept = read(file);
            return kept.isPresent() ? kept.get() : learn(file, encoder);
        } catch (IOException e) {
            throw new UncheckedIOException("cache folder: " + folder, e);
        }
    }

    private Optional<Kept> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int length = bytes.capacity() - Long.BYTES;
        if (length < 0 || bytes.getLong(length) != checksum(bytes.array(), length)) {
            return Optional.empty(); // cut short or damaged: learned anew
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes.array(), 0, length));
        var chinese = Learned.read(in, null);
        var foreign = new LinkedHashMap<String, Foreign>();
        for (var tag : tongues.keySet()) {
            foreign.put(tag, Foreign.read(in, chinese.asChinese()));
        }
        return Optional.of(new Kept(chinese, foreign));
    }

    private Kept learn(Path file, SentenceEncoder encoder) throws IOException {
        var vectors = SentenceVectors.open(folder.resolve("vectors.bin"), encoder);
        var glosses = new LinkedHashMap<String, Gloss>();
        tongues.forEach((tag, tongue) -> glosses.put(tag, Gloss.of(tongue.words())));
        vectors.prepare(allTexts(glosses));
        var chinese = Learned.from(Material.of(procedures, offTopic, vectors::of), null);
        var foreign = new LinkedHashMap<String, Foreign>();
        glosses.forEach((tag, gloss) -> {
            var material = Material.in(tongue(tag), gloss, procedures, vectors::of);
            foreign.put(tag, new Foreign(gloss, Learned.from(material, chinese.asChinese())));
        });
        vectors.save();
        var written = new ByteArrayOutputStream();
        var out = new DataOutputStream(written);
        chinese.write(out);
        for (var learned : foreign.values()) {
            learned.write(out);
        }
        out.writeLong(checksum(written.toByteArray(), written.size()));
        var draft = Files.createTempFile(folder, "finder", ".part");
        Files.write(draft, written.toByteArray());
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        removeOld();
        return new Kept(chinese, foreign);
    }

    private Tongue tongue(String tag) {
        return Objects.requireNonNull(tongues.get(tag));
    }

    private List<String> allTexts(Map<String, Gloss> glosses) {
        var texts = new ArrayList<String>();
        for (var procedure : procedures) {
            Material.names(procedure).map(Normaliser::normalise).forEach(texts::add);
            procedure.samples().stream().map(Normaliser::normalise).forEach(texts::add);
            procedure.tests().stream()
                    .map(Procedure.TestQuestion::text)
                    .map(Normaliser::normalise)
                    .forEach(texts::add);
        }
        offTopic.stream().map(Normaliser::normalise).forEach(texts::add);
        glosses.forEach((tag, gloss) -> {
            var tongue = tongue(tag);
            Stream.concat(tongue.samples().values().stream().flatMap(List::stream), tongue.offTopic().stream())
                    .map(Normaliser::normalise)
                    .map(gloss::of)
                    .forEach(texts::add);
        });
        return texts;
    }

    private static long checksum(byte[] bytes, int length) {
        var checksum = new CRC32();
        checksum.update(bytes, 0, length);
        return checksum.getValue();
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
                Material.names(procedure).forEach(text -> feed(digest, text));
                procedure.samples().forEach(text -> feed(digest, text));
                procedure.tests().forEach(test -> feed(digest, test.text()));
                feed(digest, Material.body(procedure));
            }
            offTopic.forEach(text -> feed(digest, text));
            tongues.forEach((tag, tongue) -> {
                feed(digest, tag);
                tongue.words().forEach((word, chinese) -> feed(digest, word + "\t" + chinese));
                tongue.samples().forEach((id, texts) -> feed(digest, id + String.join("\n", texts)));
                tongue.offTopic().forEach(text -> feed(digest, text));
            });
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
