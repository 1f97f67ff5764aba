package bianmin.bench;

import bianmin.store.EmbeddedRedis;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the figures were measured on.
///
/// @param load the one-minute load average when the run began: over 1 means that others were at work
record Machine(
        String processor,
        int cores,
        long memoryMegabytes,
        String system,
        String disk,
        String jvm,
        String redis,
        double load) {
    /// @param folder where the data lies
    static Machine here(Path folder) throws IOException {
        return new Machine(
                named("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Long.parseLong("0" + named("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", "")) / 1024,
                property("os.name") + " " + property("os.version") + " " + property("os.arch"),
                Files.getFileStore(folder).type(),
                property("java.vm.name") + " " + property("java.vm.version"),
                redisVersion(folder),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static String named(String file, String name) {
        var path = Path.of(file);
        if (!Files.isReadable(path)) {
            return "unknown";
        }
        try (var lines = Files.lines(path)) {
            return lines.filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String redisVersion(Path folder) {
        try (var redis = EmbeddedRedis.start(folder.resolve("version-redis"));
                var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.matches("(redis|valkey)_version:.*"))
                    .map(line -> line.replace("_version:", " "))
                    .reduce((first, last) -> last)
                    .orElse("unknown");
        }
    }
}
