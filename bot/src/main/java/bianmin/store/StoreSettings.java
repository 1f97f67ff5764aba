package bianmin.store;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where the store is.
///
/// @param url `redis://…` or `rediss://…`, a single Redis or any node of a cluster; null starts the embedded one
/// @param data the data folder; the embedded Redis lives in `redis` there
/// @param prefix what all keys begin with
/// @param patience how long a call waits for Redis before it fails
public record StoreSettings(@Nullable String url, Path data, String prefix, Duration patience) {
    public StoreSettings {
        if (prefix.contains("{") || prefix.contains("}")) {
            throw new IllegalArgumentException("prefix: \"" + prefix + "\" (expected: no braces)");
        }
    }

    /// The usual settings.
    public static StoreSettings of(@Nullable String url, Path data) {
        return new StoreSettings(url, data, "bianmin:", Duration.ofSeconds(10));
    }

    /// Without the address, which holds a password.
    @Override
    public String toString() {
        return "StoreSettings[" + (url == null ? "embedded in " + data : "at a given address") + ", prefix " + prefix
                + "]";
    }
}
