package bianmin.turn;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.store.Await;
import bianmin.store.EmbeddedRedis;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.TestRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Kills nodes and Redis while citizens speak, then asks whether the promises were kept. Nodes are processes of
/// their own and end by SIGKILL, or by halting right after a step.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final String prefix = TestRedis.prefix();
    private final Set<String> acknowledged = NodeProcess.acknowledgements();
    private final List<NodeProcess> nodes = new ArrayList<>();
    private final EmbeddedRedis redis;
    private final Path platform;

    KillTest(@TempDir Path folder) throws IOException {
        redis = EmbeddedRedis.start(folder.resolve("redis"));
        platform = Files.createFile(folder.resolve("platform"));
        nodes.add(node());
    }

    @AfterAll
    void stop() throws InterruptedException {
        NodeProcess.killAll(nodes);
        redis.close();
    }

    /// The second of the two nodes, instead of the one before.
    private NodeProcess second(String... halt) throws Exception {
        while (nodes.size() > 1) {
            nodes.removeLast().kill();
        }
        nodes.add(node(halt));
        for (var node : nodes) {
            node.awaitReady();
        }
        return nodes.getLast();
    }

    private NodeProcess node(String... halt) throws IOException {
        return new NodeProcess(redis.url(), prefix, platform, acknowledged, halt);
    }

    static Stream<Steps.Step> steps() {
        return Stream.of(Steps.Step.values());
    }

    @ParameterizedTest(name = "after {0}")
    @MethodSource("steps")
    void a_node_that_dies_after_any_step_loses_nothing_and_doubles_nothing(Steps.Step last) throws Exception {
        var dies = second(last.name());
        var random = new Random(last.name().hashCode());
        var citizens = new Citizens(last.name(), 12, acknowledged, platform);

        // on a quick machine the other node has all the partitions at first: there must be work until this one has its
        // share
        Await.until("the node halted by itself", LIMIT, () -> {
            citizens.speak(citizens.mostSaid() + 1, () -> nodes.get(random.nextInt(2)));
            return !dies.isAlive();
        });
        int most = citizens.mostSaid();
        Await.until("all acknowledged", LIMIT, () -> !citizens.speak(most, () -> nodes.get(random.nextInt(2))));

        try (var store = Store.open(TestRedis.settings(redis.url(), prefix))) {
            citizens.verify(store);
        }
    }

    /// `-Dkills=200 -Dseed=7` for a longer run.
    @Test
    void random_kills_of_nodes_and_of_redis_lose_nothing_and_double_nothing() throws Exception {
        int kills = Integer.getInteger("kills", 8);
        long seed = Long.getLong("seed", 1);
        var random = new Random(seed);
        second();
        var citizens = new Citizens("K", 20, acknowledged, platform);
        int nodeKills = 0;
        int redisKills = 0;
        for (int kill = 0; kill < kills; kill++) {
            long until = System.nanoTime()
                    + Duration.ofMillis(300 + random.nextInt(1200)).toNanos();
            while (System.nanoTime() < until) {
                citizens.speak(Integer.MAX_VALUE, () -> nodes.get(random.nextInt(2)));
                Thread.sleep(2);
            }
            int victim = random.nextInt(4);
            if (victim == 2 || victim == 3) {
                redis.process().destroyForcibly();
                redisKills++;
            }
            if (victim != 2) {
                int which = random.nextInt(2);
                nodes.get(which).kill();
                nodes.set(which, node());
                nodes.get(which).awaitReady();
                nodeKills++;
            }
        }
        int most = citizens.mostSaid();
        Await.until("all acknowledged", LIMIT, () -> !citizens.speak(most, () -> nodes.get(random.nextInt(2))));

        try (var store = Store.open(TestRedis.settings(redis.url(), prefix))) {
            int twice = citizens.verify(store);
            System.out.printf(
                    "seed %d: %d kills of nodes, %d of Redis; %d events, none lost, none twice in the state, in order; "
                            + "%d replies handed over again, each known to be perhaps arrived%n",
                    seed, nodeKills, redisKills, citizens.total(), twice);
        }
        assertThat(nodeKills + redisKills).isGreaterThanOrEqualTo(kills);
    }
}
