package bianmin.store;

/// The name of something stored, in one partition. Written to Redis as `<prefix>{p17}:<name>`.
public record Key(Partition partition, String name) {
    /// The key of something that belongs to one conversation.
    ///
    /// @param kind what it is, such as `state`
    public static Key of(String kind, String conversation) {
        return new Key(Partition.of(conversation), kind + ":" + conversation);
    }

    String text(String prefix) {
        return prefix + partition.tag() + ":" + name;
    }
}
