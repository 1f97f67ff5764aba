package bianmin.store;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one data store a running service needs. Safe for all threads; one instance a process.
///
/// Calls that return a stage never block and complete on a thread that must not be blocked; [#await] waits for one,
/// on a virtual thread.
public final class Store implements AutoCloseable {
    private final Wire wire;
    private final @Nullable EmbeddedRedis embedded;
    private final String prefix;
    private final Duration patience;

    private Store(Wire wire, @Nullable EmbeddedRedis embedded, StoreSettings settings) {
        this.wire = wire;
        this.embedded = embedded;
        this.prefix = settings.prefix();
        this.patience = settings.patience();
    }

    /// Connects; starts the embedded Redis first when no address is set. Blocks until the store can be used.
    ///
    /// @throws StoreFailed if there is no Redis to speak to
    public static Store open(StoreSettings settings) {
        var url = settings.url();
        if (url != null) {
            return new Store(Wire.open(url, settings.patience()), null, settings);
        }
        var embedded = EmbeddedRedis.start(settings.data().resolve("redis"));
        try {
            return new Store(Wire.open(embedded.url(), settings.patience()), embedded, settings);
        } catch (RuntimeException e) {
            embedded.close();
            throw e;
        }
    }

    /// Begins a change of the tenure's partition. Nothing is written until [Commit#apply()].
    public Commit begin(Tenure tenure) {
        return new Commit(this, tenure);
    }

    /// The value of a key.
    public CompletionStage<@Nullable String> value(Key key) {
        return wire.redis().get(text(key)).thenApply(found -> found);
    }

    /// The first values of a list.
    public CompletionStage<List<String>> first(Key list, int count) {
        return wire.redis().lrange(text(list), 0, count - 1L);
    }

    /// Runs a script in one partition.
    ///
    /// @param keys all in one partition; the script may build the names of others of that partition
    /// @return what the script returns, which must be a list of strings and whole numbers
    public CompletionStage<List<Object>> run(Script script, List<Key> keys, List<String> words) {
        return wire.run(script, keys.stream().map(this::text).toArray(String[]::new), words.toArray(String[]::new));
    }

    /// The full name of a channel for signals, to be published by a script.
    public String channel(String name) {
        return prefix + name;
    }

    /// Calls `heard` with each message that any node publishes on the channel. It is called on a thread of the
    /// connection and must not block. Messages may be missed while the connection is lost.
    ///
    /// @return stops listening
    public AutoCloseable listen(String channel, Consumer<String> heard) {
        return wire.signals().listen(channel(channel), heard);
    }

    /// True when several partitions can't be written in one step.
    public boolean clustered() {
        return wire.clustered();
    }

    /// Whether what is written now would survive: connected, append-only file on, last write to it good.
    ///
    /// @return null when ready, else what is wrong
    public @Nullable String complaint() {
        try {
            return Durability.complaint(await(wire.redis().info("persistence")));
        } catch (StoreFailed e) {
            return "store: " + e.getMessage() + " (expected: a Redis that answers)";
        }
    }

    /// Waits for an answer of Redis.
    ///
    /// @throws StoreFailed if it doesn't come in time or is an error
    public <T extends @Nullable Object> T await(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new StoreFailed("Redis: " + cause.getMessage(), cause);
        } catch (TimeoutException e) {
            throw new StoreFailed("Redis: no answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreFailed("Redis: interrupted while waiting", e);
        }
    }

    /// Closes the connection and stops the embedded Redis.
    @Override
    public void close() {
        wire.close();
        if (embedded != null) {
            embedded.close();
        }
    }

    Wire wire() {
        return wire;
    }

    String text(Key key) {
        return key.text(prefix);
    }

    String prefix() {
        return prefix;
    }

    /// The first names of a worklist that are due, each followed by the time since when.
    CompletionStage<List<Due>> due(Key worklist, Instant now, int count) {
        var range = Range.create(0, now.toEpochMilli());
        return wire.redis()
                .zrangebyscoreWithScores(text(worklist), range, Limit.create(0, count))
                .thenApply(found -> found.stream()
                        .map(one -> new Due(one.getValue(), Instant.ofEpochMilli((long) one.getScore())))
                        .toList());
    }

    record Due(String name, Instant since) {}
}
