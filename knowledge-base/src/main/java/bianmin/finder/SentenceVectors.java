package bianmin.finder;

import bianmin.embedding.SentenceEncoder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Vectors of sentences, remembered in a file: a new revision embeds only what is new in it.
final class SentenceVectors {
    private static final int FORMAT = 1;

    private final Path file;
    private final SentenceEncoder encoder;
    private final Map<String, float[]> remembered;
    private final Map<String, float[]> used = new LinkedHashMap<>();

    private SentenceVectors(Path file, SentenceEncoder encoder, Map<String, float[]> remembered) {
        this.file = file;
        this.encoder = encoder;
        this.remembered = remembered;
    }

    static SentenceVectors open(Path file, SentenceEncoder encoder) {
        var remembered = new HashMap<String, float[]>();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            if (in.readInt() == FORMAT) {
                int count = in.readInt();
                for (int i = 0; i < count; i++) {
                    remembered.put(in.readUTF(), Floats.read(in));
                }
            }
        } catch (NoSuchFileException e) {
            remembered.clear();
        } catch (IOException e) {
            remembered.clear(); // half a file, or not ours: all is embedded anew
        }
        return new SentenceVectors(file, encoder, remembered);
    }

    /// Embeds what is new of the texts, on all processors.
    void prepare(Collection<String> normalised) {
        normalised.stream().distinct().filter(text -> !remembered.containsKey(text)).toList().parallelStream()
                .map(text -> Map.entry(text, encoder.encode(text)))
                .toList()
                .forEach(embedded -> remembered.put(embedded.getKey(), embedded.getValue()));
    }

    float[] of(String normalised) {
        return used.computeIfAbsent(normalised, text -> {
            var vector = remembered.get(text);
            return vector == null ? encoder.encode(text) : vector;
        });
    }

    /// Remembers what was used since opening, and forgets the rest.
    void save() throws IOException {
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), "vectors", ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            out.writeInt(FORMAT);
            out.writeInt(used.size());
            for (var entry : used.entrySet()) {
                out.writeUTF(entry.getKey());
                Floats.write(out, entry.getValue());
            }
        }
        Files.move(draft, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
