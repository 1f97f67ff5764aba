package bianmin.store;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

/// Finds a Redis to run: `redis-server` or `valkey-server` on the PATH, else the one that the `embedded-redis`
/// artifact carries for this machine.
final class RedisBinary {
    private static final List<String> NAMES = List.of("redis-server", "valkey-server");

    private RedisBinary() {}

    /// @param folder where a carried one is unpacked
    static Path find(Path folder) throws IOException {
        for (var place : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
            for (var name : NAMES) {
                var file = Path.of(place.isEmpty() ? "." : place, name);
                if (Files.isExecutable(file) && !Files.isDirectory(file)) {
                    return file.toAbsolutePath();
                }
            }
        }
        return unpack(carried(), folder);
    }

    static boolean isOne(String command) {
        return NAMES.stream().anyMatch(command::contains);
    }

    private static String carried() throws IOException {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (system.contains("linux")) {
            return arm ? "redis-server-6.2.7-linux-arm64" : "redis-server-6.2.6-v5-linux-amd64";
        }
        if (system.contains("mac")) {
            return arm ? "redis-server-6.2.6-v5-darwin-arm64" : "redis-server-6.2.6-v5-darwin-amd64";
        }
        throw new IOException("no Redis for " + system + " " + processor
                + " (expected: redis-server or valkey-server on the PATH, or the address of one)");
    }

    private static Path unpack(String name, Path folder) throws IOException {
        var file = folder.resolve(name).toAbsolutePath();
        if (Files.isExecutable(file)) {
            return file;
        }
        var unfinished = folder.resolve(name + ".unpacking");
        try (var in = RedisBinary.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("the embedded-redis artifact holds no " + name);
            }
            Files.copy(in, unfinished, StandardCopyOption.REPLACE_EXISTING);
        }
        if (!unfinished.toFile().setExecutable(true, true)) {
            throw new IOException(unfinished + ": can't be made executable");
        }
        return Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
