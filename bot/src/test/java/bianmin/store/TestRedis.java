package bianmin.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;

/// One embedded Redis for all tests of a run; each test opens a store under a prefix of its own.
public final class TestRedis {
    private static final EmbeddedRedis SHARED = startShared();

    private TestRedis() {}

    /// A store that no other test sees.
    public static Store store() {
        return store(prefix());
    }

    /// A further connection to the store of that prefix, as another node has.
    public static Store store(String prefix) {
        return Store.open(settings(SHARED.url(), prefix));
    }

    public static String prefix() {
        return "test-" + UUID.randomUUID() + ":";
    }

    public static StoreSettings settings(String url, String prefix) {
        return new StoreSettings(url, Path.of("unused"), prefix, Duration.ofSeconds(10));
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
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
