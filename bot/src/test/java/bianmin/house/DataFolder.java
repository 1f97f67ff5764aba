package bianmin.house;

import bianmin.store.Store;
import bianmin.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A server's data folder with its embedded Redis, seen from outside.
record DataFolder(Path folder) {
    /// The Redis that runs in it now; none while the server is between two.
    Optional<ProcessHandle> redis() {
        var pid = redisFile("redis.pid");
        return pid.isBlank() ? Optional.empty() : ProcessHandle.of(Long.parseLong(pid.strip()));
    }

    /// @return false if there was none
    boolean killRedis() {
        return redis().map(ProcessHandle::destroyForcibly).orElse(false);
    }

    Store store() {
        var url = "redis://:" + configured("requirepass") + "@127.0.0.1:" + configured("port");
        return Store.open(StoreSettings.of(url, folder));
    }

    private String configured(String name) {
        return redisFile("redis.conf")
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private String redisFile(String name) {
        var file = folder.resolve("redis").resolve(name);
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
