package bianmin.server;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the project lies on this machine, as the launcher says.
final class Home {
    private Home() {}

    /// The folder of the bundled procedures.
    static Path content() {
        var content = folder().resolve("knowledge-base").resolve("content");
        if (!Files.isDirectory(content)) {
            throw new IllegalStateException(
                    content + ": no such folder (expected: the bundled procedures; start me with" + " ./bianmin)");
        }
        return content;
    }

    /// The folder of the procedures that a server answers from: the bundled ones unless the settings name others.
    static Path content(Settings settings) {
        var remote = settings.knowledgeRemote();
        return remote == null ? content() : Path.of(remote);
    }

    /// What can be computed again: embeddings, learned weights.
    static Path cache() {
        return folder().resolve("bot").resolve("target").resolve("cache");
    }

    private static Path folder() {
        return Path.of(System.getProperty("bianmin.home", ".")).toAbsolutePath().normalize();
    }
}
