package bianmin.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Things that wait for a person, kept by id in the partition of their conversation: put there by [Write.Shelve],
/// oldest first, gone by themselves after a while. Safe for all threads.
public final class Shelf implements PersonalRecords {
    private static final Script ADD = Script.in(Shelf.class, "shelf-add.lua");
    private static final Script LIST = Script.in(Shelf.class, "shelf-list.lua");
    private static final Script COUNT = Script.in(Shelf.class, "shelf-count.lua");
    private static final Script TAKE = Script.in(Shelf.class, "shelf-take.lua");
    private static final Script ERASE = Script.in(Shelf.class, "shelf-erase.lua");

    private final Store store;
    private final String kind;
    private final Duration keep;

    /// Something on the shelf.
    ///
    /// @param id unique on the shelf
    /// @param at when it was put there
    public record Thing(String conversation, String id, String value, Instant at) {}

    /// @param kind names the shelf, such as `cases`
    /// @param keep after which a thing goes by itself
    public Shelf(Store store, String kind, Duration keep) {
        this.store = store;
        this.kind = kind;
        this.keep = keep;
    }

    /// The change that puts a thing on the shelf; the first of one id stays.
    public Write put(String conversation, String id, String value, Instant at) {
        return new Write.Shelve(key(Partition.of(conversation)), conversation + " " + id, value, at);
    }

    /// Puts a thing on the shelf by itself; the first of one id stays.
    public void add(String conversation, String id, String value, Instant at) {
        var words = List.of(conversation + " " + id, value, Long.toString(at.toEpochMilli()));
        store.await(store.run(ADD, keys(Partition.of(conversation)), words));
    }

    /// Up to `most` things of every partition together, oldest first.
    public List<Thing> list(int most) {
        var answers = Partition.all().stream()
                .map(partition -> store.run(LIST, keys(partition), List.of(oldestKept(), Integer.toString(most))))
                .toList();
        var things = new ArrayList<Thing>();
        for (var answer : answers) {
            var found = store.await(answer);
            for (int i = 0; i + 2 < found.size(); i += 3) {
                things.add(thing((String) found.get(i), (String) found.get(i + 1), (String) found.get(i + 2)));
            }
        }
        things.sort(Comparator.comparing(Thing::at));
        return List.copyOf(things.subList(0, Math.min(most, things.size())));
    }

    /// How many things there are.
    public long count() {
        return Partition.all().stream()
                .map(partition -> store.run(COUNT, keys(partition), List.of(oldestKept())))
                .toList()
                .stream()
                .mapToLong(answer -> (Long) store.await(answer).getFirst())
                .sum();
    }

    /// Takes a thing off the shelf and puts its value at the end of a list with work to do, in one step.
    ///
    /// @return false if there is no such thing
    public boolean moveTo(String conversation, String id, Key list, String worklist) {
        var partition = Partition.of(conversation);
        var keys = List.of(key(partition), order(key(partition)), list, Worklist.key(worklist, partition));
        var words = List.of(
                conversation + " " + id,
                conversation,
                store.channel(Worklist.channel(worklist)),
                Integer.toString(partition.number()));
        return (Long) store.await(store.run(TAKE, keys, words)).getFirst() == 1;
    }

    /// Takes a thing off the shelf.
    public boolean remove(String conversation, String id) {
        var words = List.of(conversation + " " + id);
        return (Long) store.await(store.run(TAKE, keys(Partition.of(conversation)), words))
                        .getFirst()
                == 1;
    }

    /// The thing with this id, whatever its conversation.
    public @Nullable Thing find(String id) {
        return list(Integer.MAX_VALUE).stream()
                .filter(thing -> thing.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void erase(String conversation, String event) {
        var words = List.of(conversation + " ", "");
        store.await(store.run(ERASE, keys(Partition.of(conversation)), words));
    }

    /// Takes off whatever mentions the message.
    @Override
    public void eraseMessage(String conversation, String message) {
        var words = List.of(conversation + " ", message);
        store.await(store.run(ERASE, keys(Partition.of(conversation)), words));
    }

    private String oldestKept() {
        return Long.toString(Instant.now().minus(keep).toEpochMilli());
    }

    private Key key(Partition partition) {
        return new Key(partition, kind);
    }

    /// When each thing was put there.
    static Key order(Key shelf) {
        return new Key(shelf.partition(), shelf.name() + ":order");
    }

    private List<Key> keys(Partition partition) {
        return List.of(key(partition), order(key(partition)));
    }

    private static Thing thing(String field, String at, String value) {
        int space = field.indexOf(' ');
        return new Thing(field.substring(0, space), field.substring(space + 1), value, Instant.ofEpochMilli((long)
                Double.parseDouble(at)));
    }
}
