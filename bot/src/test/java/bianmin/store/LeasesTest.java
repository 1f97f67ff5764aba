package bianmin.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeasesTest {
    private final String prefix = TestRedis.prefix();
    private final Store one = TestRedis.store(prefix);
    private final Store two = TestRedis.store(prefix);

    @AfterEach
    void close() {
        one.close();
        two.close();
    }

    @Test
    void two_nodes_share_the_partitions_evenly_and_no_partition_has_two_holders() throws InterruptedException {
        var first = new Leases(one);
        first.start();
        Await.until("all held by the first", () -> first.held().size() == Partition.COUNT);
        var second = new Leases(two);
        second.start();

        Await.until(
                "half each",
                () -> first.held().size() == Partition.COUNT / 2
                        && second.held().size() == Partition.COUNT / 2);

        assertThat(Partition.all())
                .allMatch(partition -> first.held(partition) == null ^ second.held(partition) == null);
        first.stop();
        second.stop();
    }

    @Test
    void a_dead_nodes_partitions_are_taken_within_five_seconds() throws InterruptedException {
        var dies = new Leases(one);
        dies.start();
        var lives = new Leases(two);
        lives.start();
        Await.until("half each", () -> dies.held().size() == 32 && lives.held().size() == 32);

        dies.stop();

        Await.until("all taken over", Duration.ofSeconds(5), () -> lives.held().size() == Partition.COUNT);
        lives.stop();
    }

    @Test
    void a_node_that_leaves_hands_its_partitions_over_at_once() throws InterruptedException {
        var leaves = new Leases(one);
        leaves.start();
        var stays = new Leases(two);
        stays.start();
        Await.until(
                "half each", () -> leaves.held().size() == 32 && stays.held().size() == 32);

        leaves.drain(Duration.ofSeconds(5));

        Await.until("all handed over", Duration.ofSeconds(1), () -> stays.held().size() == Partition.COUNT);
        stays.stop();
    }

    @Test
    void the_fence_grows_each_time_a_partition_changes_hands() throws InterruptedException {
        var first = new Leases(one);
        first.start();
        Await.until("held", () -> first.held(Partition.numbered(7)) != null);
        long before = fence(first);
        first.drain(Duration.ofSeconds(5));
        var second = new Leases(two);
        second.start();
        Await.until("held again", () -> second.held(Partition.numbered(7)) != null);

        assertThat(fence(second)).isGreaterThan(before);
        second.stop();
    }

    private static long fence(Leases leases) {
        return requireNonNull(leases.held(Partition.numbered(7))).fence();
    }
}
