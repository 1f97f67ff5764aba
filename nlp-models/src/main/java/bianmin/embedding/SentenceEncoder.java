package bianmin.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Turns normalised sentences into unit vectors; the cosine of two of them tells how alike their meaning is.
///
/// Safe for many threads; each call computes on the thread that asks. Needs `--enable-native-access=ALL-UNNAMED`.
public final class SentenceEncoder implements AutoCloseable {
    /// How many numbers a vector has.
    public static final int DIMENSIONS = 512;

    /// What is longer is cut, in pieces of words with the two marks around them.
    private static final int LONGEST = 128;

    private static final int REMEMBERED = 64;

    private static final String MODEL = "/bge-small-zh-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-zh-v1.5-q-tokenizer.json";

    private final OrtEnvironment runtime;
    private final OrtSession network;
    private final WordPiece wordPiece;
    private final Map<String, float[]> remembered;

    private SentenceEncoder(OrtEnvironment runtime, OrtSession network, WordPiece wordPiece, int most) {
        this.runtime = runtime;
        this.network = network;
        this.wordPiece = wordPiece;
        remembered = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
                return size() > most;
            }
        };
    }

    /// Reads the network from the class path; takes a second.
    public static SentenceEncoder load() {
        return load(REMEMBERED);
    }

    /// @param remembered for how many of the last sentences the vectors are kept; 2 KB each
    public static SentenceEncoder load(int remembered) {
        return load(remembered, ReadyNetwork::open);
    }

    /// Reads the network as an earlier call has left it in a folder; takes a fifth of a second then.
    ///
    /// @param cacheFolder made if it isn't there; may be shared and may be emptied at any time
    public static SentenceEncoder load(Path cacheFolder) {
        return load(REMEMBERED, network -> network.open(cacheFolder));
    }

    private interface Opening {
        OrtSession of(ReadyNetwork network) throws OrtException;
    }

    private static SentenceEncoder load(int remembered, Opening opening) {
        var vocabulary = CompletableFuture.supplyAsync(() -> Vocabulary.read(TOKENIZER));
        var runtime = OrtEnvironment.getEnvironment();
        try {
            var network = opening.of(new ReadyNetwork(runtime, MODEL));
            return new SentenceEncoder(runtime, network, new WordPiece(vocabulary.join()), remembered);
        } catch (OrtException e) {
            throw new IllegalStateException(MODEL + ": not readable by onnxruntime", e);
        }
    }

    /// The direction of the sentence's meaning, of length 1.
    ///
    /// The last few sentences are remembered, as several rooms ask about the same one in turn.
    public float[] encode(String normalised) {
        synchronized (remembered) {
            var known = remembered.get(normalised);
            if (known != null) {
                return known.clone();
            }
        }
        var vector = unit(run(normalised)[0]);
        synchronized (remembered) {
            remembered.put(normalised, vector);
        }
        return vector.clone();
    }

    /// A unit vector for each piece of the sentence, without the marks at its ends; none for an empty sentence.
    public float[][] tokenVectors(String normalised) {
        var vectors = run(normalised);
        var tokens = Arrays.copyOfRange(vectors, 1, vectors.length - 1);
        for (var token : tokens) {
            unit(token);
        }
        return tokens;
    }

    @Override
    public void close() {
        try {
            network.close();
        } catch (OrtException e) {
            throw new IllegalStateException("network: not closed by onnxruntime", e);
        }
    }

    private float[][] run(String normalised) {
        var pieces = wordPiece.pieces(normalised, LONGEST);
        var ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        try (var numbers = OnnxTensor.createTensor(runtime, new long[][] {pieces});
                var mask = OnnxTensor.createTensor(runtime, new long[][] {ones});
                var types = OnnxTensor.createTensor(runtime, new long[1][pieces.length]);
                var result =
                        network.run(Map.of("input_ids", numbers, "attention_mask", mask, "token_type_ids", types))) {
            return ((float[][][]) result.get(0).getValue())[0];
        } catch (OrtException e) {
            throw new IllegalStateException("network: refused " + pieces.length + " pieces", e);
        }
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float part : vector) {
            square += (double) part * part;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }
}
