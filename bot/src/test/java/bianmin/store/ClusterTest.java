package bianmin.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same code against Redis in cluster mode: two nodes with half the slots each.
class ClusterTest {
    private static final int SLOTS = 16_384;

    @Test
    void partitions_spread_over_a_cluster_are_held_and_written(@TempDir Path folder) throws Exception {
        int first = EmbeddedRedis.freePort();
        int second = EmbeddedRedis.freePort();
        var processes = List.of(start(folder, first), start(folder, second));
        try {
            form(first, second);
            try (var store = Store.open(TestRedis.settings("redis://127.0.0.1:" + first, "test:"))) {
                assertThat(store.clustered()).isTrue();
                var leases = new Leases(store);
                leases.start();
                Await.until("all held", () -> leases.held().size() == Partition.COUNT);
                for (int i = 0; i < 50; i++) {
                    writeAndRead(store, leases, "line/U" + i);
                }
                leases.stop();
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
    }

    private static void writeAndRead(Store store, Leases leases, String who) {
        var partition = Partition.of(who);
        var outcome = store.begin(requireNonNull(leases.held(partition)))
                .add(new Write.Put(Key.of("state", who), "s", null))
                .add(new Write.Append(Key.of("in", who), "e"))
                .add(new Write.Schedule(Worklist.key("ready", partition), who, Instant.now(), false))
                .apply();
        assertThat(outcome).isEqualTo(Commit.Outcome.APPLIED);
        assertThat(store.await(store.value(Key.of("state", who)))).isEqualTo("s");
    }

    private static Process start(Path folder, int port) throws Exception {
        var own = Files.createDirectories(folder.resolve("node-" + port));
        var binary = RedisBinary.find(folder);
        return new ProcessBuilder(
                        binary.toString(),
                        "--port",
                        Integer.toString(port),
                        "--bind",
                        "127.0.0.1",
                        "--cluster-enabled",
                        "yes",
                        "--appendonly",
                        "yes",
                        "--appendfsync",
                        "always")
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("out").toFile())
                .start();
    }

    private static void form(int first, int second) throws InterruptedException {
        for (int port : List.of(first, second)) {
            command(
                    port,
                    redis -> redis.clusterAddSlots(
                            IntStream.range(port == first ? 0 : SLOTS / 2, port == first ? SLOTS / 2 : SLOTS)
                                    .toArray()));
        }
        command(first, redis -> redis.clusterMeet("127.0.0.1", second));
        Await.until(
                "cluster formed",
                () -> command(first, redis -> redis.clusterInfo()).contains("cluster_known_nodes:2")
                        && command(first, redis -> redis.clusterInfo()).contains("cluster_state:ok")
                        && command(second, redis -> redis.clusterInfo()).contains("cluster_state:ok"));
    }

    private static String command(int port, Function<RedisCommands<String, String>, String> command) {
        for (int attempt = 1; ; attempt++) {
            try (var client = RedisClient.create("redis://127.0.0.1:" + port)) {
                return command.apply(client.connect().sync());
            } catch (RedisConnectionException e) {
                if (attempt == 100) {
                    throw e;
                }
                LockSupport.parkNanos(100_000_000);
            }
        }
    }
}
