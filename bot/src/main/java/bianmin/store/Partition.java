package bianmin.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/// One of the 64 parts that all conversations are divided into. A node holds whole partitions; a [Commit] writes to
/// one.
///
/// @param number 0 to 63
public record Partition(int number) {
    /// How many there are. Never changes: the names of stored keys depend on it.
    public static final int COUNT = 64;

    private static final List<Partition> ALL =
            IntStream.range(0, COUNT).mapToObj(Partition::new).toList();

    public Partition {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("partition: " + number + " (expected: 0 to " + (COUNT - 1) + ")");
        }
    }

    public static List<Partition> all() {
        return ALL;
    }

    /// The partition of a conversation: the same on every node and in every release.
    public static Partition of(String conversation) {
        var checksum = new CRC32();
        checksum.update(conversation.getBytes(UTF_8));
        return ALL.get((int) (checksum.getValue() % COUNT));
    }

    static Partition numbered(int number) {
        return ALL.get(number);
    }

    /// The hash tag that puts all keys of the partition into one slot of a cluster.
    String tag() {
        return "{p" + number + "}";
    }

    @Override
    public String toString() {
        return "p" + number;
    }
}
