package bianmin.store;

import java.util.ArrayList;
import java.util.List;

/// Changes of one partition that are applied together or not at all. For one thread, used once.
public final class Commit {
    private static final Script SCRIPT = Script.in(Commit.class, "commit.lua");

    /// What became of a commit.
    public enum Outcome {
        /// All is written.
        APPLIED,
        /// What it wanted to take is not there any more: an earlier try of the same commit has been applied.
        ALREADY,
        /// The partition belongs to another node now: nothing was written.
        FENCED
    }

    private final Store store;
    private final Tenure tenure;
    private final List<String> expected = new ArrayList<>();
    private final List<String> changes = new ArrayList<>();

    Commit(Store store, Tenure tenure) {
        this.store = store;
        this.tenure = tenure;
    }

    /// Applies nothing unless the list's first value begins so. This is what makes a repeated commit harmless.
    public Commit expectFirst(Key list, String beginning) {
        expected.add(text(list));
        expected.add(beginning);
        return this;
    }

    public Commit add(Write write) {
        switch (write) {
            case Write.Put(var key, var value, var keep) -> {
                if (keep == null) {
                    command("SET", text(key), value);
                } else {
                    command("SET", text(key), value, "PX", Long.toString(keep.toMillis()));
                }
            }
            case Write.Append(var key, var value) -> command("RPUSH", text(key), value);
            case Write.Schedule(var key, var name, var at, var delay) -> {
                var time = Long.toString(at.toEpochMilli());
                if (delay) {
                    command("ZADD", text(key), time, name);
                } else {
                    command("ZADD", text(key), "NX", time, name);
                }
            }
            case Write.Shelve(var key, var id, var value, var at) -> {
                command("HSETNX", text(key), id, value);
                command("ZADD", text(Shelf.order(key)), "NX", Long.toString(at.toEpochMilli()), id);
            }
            case Write.Finish(var key, var worklist, var name, var at) ->
                command("FINISH", text(key), text(worklist), Long.toString(at.toEpochMilli()), name);
            case Write.Tidy(var key, var worklist, var name) -> command("TIDY", text(key), text(worklist), name);
            case Write.Remove(var key) -> command("DEL", text(key));
        }
        return this;
    }

    /// Applies all or nothing, and returns when it is on disk.
    ///
    /// @throws StoreFailed if Redis gave no answer: it may have been applied
    public Outcome apply() {
        var words = new ArrayList<String>(expected.size() + changes.size() + 2);
        words.add(Long.toString(tenure.fence()));
        words.add(Integer.toString(expected.size()));
        words.addAll(expected);
        words.addAll(changes);
        var answer = store.await(store.run(SCRIPT, List.of(Leases.fence(tenure.partition())), words));
        var outcome = Outcome.valueOf((String) answer.getFirst());
        if (outcome == Outcome.FENCED) {
            tenure.end();
        }
        return outcome;
    }

    private void command(String... words) {
        changes.add(Integer.toString(words.length));
        for (var word : words) {
            changes.add(word);
        }
    }

    private String text(Key key) {
        if (!key.partition().equals(tenure.partition())) {
            throw new IllegalArgumentException(
                    "commit: a key of " + key.partition() + " (expected: of " + tenure.partition() + ")");
        }
        return store.text(key);
    }
}
