package bianmin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.UUID;

/// One embedded Redis for all tests of a run; each test opens a store under a prefix of its own.
public final class TestRedis {
    private TestRedis() {}

    /// A store that no other test sees.
    public static Store store() {
        return store(prefix());
    }

    /// A further connection to the store of that prefix, as another node has.
    public static Store store(String prefix) {
        return Store.open(settings(Shared.REDIS.url(), prefix));
    }

    public static String prefix() {
        return "test-" + UUID.randomUUID() + ":";
    }

    public static StoreSettings settings(String url, String prefix) {
        return new StoreSettings(url, Path.of("unused"), prefix, Duration.ofSeconds(10));
    }

    /// Started when the first test asks, and never in a process that a test only kills.
    private static final class Shared {
        static final EmbeddedRedis REDIS = startShared();
    }

    private static EmbeddedRedis startShared() {
        try {
            var folder = Files.createTempDirectory("bianmin-test-redis");
            var redis = EmbeddedRedis.start(folder);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                redis.close();
                deleteAll(folder);
            }));
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteAll(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
