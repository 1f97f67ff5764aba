package bianmin.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;

/// The network as onnxruntime has simplified it for this kind of machine, kept as a file: unpacking and simplifying it
/// anew takes longer than all else that a start waits for.
final class ReadyNetwork {
    private final OrtEnvironment runtime;
    private final String resource;

    ReadyNetwork(OrtEnvironment runtime, String resource) {
        this.runtime = runtime;
        this.resource = resource;
    }

    /// Opens the network, from the folder if it was opened from there before.
    ///
    /// @param folder made if it isn't there; may be shared and may be emptied at any time
    OrtSession open(Path folder) throws OrtException {
        var ready = folder.resolve(name());
        if (!Files.exists(ready)) {
            make(folder, ready);
        }
        try (var options = options(OptLevel.NO_OPT)) {
            return runtime.createSession(ready.toString(), options);
        }
    }

    OrtSession open() throws OrtException {
        try (var options = options(OptLevel.EXTENDED_OPT)) {
            return runtime.createSession(bytes(), options);
        }
    }

    /// Another network, runtime or machine has another name.
    private String name() {
        try {
            var size = Objects.requireNonNull(ReadyNetwork.class.getResource(resource), resource)
                    .openConnection()
                    .getContentLengthLong();
            return "network-%d-%s-%s-%s.onnx"
                    .formatted(
                            size,
                            runtime.getVersion(),
                            System.getProperty("os.name").replaceAll("\\W", ""),
                            System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private void make(Path folder, Path ready) throws OrtException {
        try {
            Files.createDirectories(folder);
            var unfinished = Files.createTempFile(folder, "network-", ".unfinished");
            try (var options = options(OptLevel.EXTENDED_OPT)) {
                options.setOptimizedModelFilePath(unfinished.toString());
                runtime.createSession(bytes(), options).close();
                Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(ready.toString(), e);
        }
    }

    private static OrtSession.SessionOptions options(OptLevel level) throws OrtException {
        var options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setMemoryPatternOptimization(false);
        options.setCPUArenaAllocator(false);
        options.setOptimizationLevel(level);
        return options;
    }

    private byte[] bytes() {
        try (var stream = Objects.requireNonNull(ReadyNetwork.class.getResourceAsStream(resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
