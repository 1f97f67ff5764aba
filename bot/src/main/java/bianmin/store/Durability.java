package bianmin.store;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads from Redis' own report whether it keeps what it acknowledges.
final class Durability {
    private Durability() {}

    /// @param persistence the answer to `INFO persistence`
    static @Nullable String complaint(String persistence) {
        Map<String, String> facts = persistence
                .lines()
                .filter(line -> line.contains(":"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(':')),
                        line -> line.substring(line.indexOf(':') + 1).strip(),
                        (first, second) -> first));
        if (!"1".equals(facts.get("aof_enabled"))) {
            return "store: the append-only file of Redis is off (expected: appendonly yes)";
        }
        if (!"ok".equals(facts.getOrDefault("aof_last_write_status", "ok"))) {
            return "store: Redis failed to write its append-only file (expected: a disk with room)";
        }
        return null;
    }
}
