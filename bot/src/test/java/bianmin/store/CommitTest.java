package bianmin.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommitTest {
    private static final String WHO = "line/U1";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final String prefix = TestRedis.prefix();
    private final Store store = TestRedis.store(prefix);
    private final Leases leases = new Leases(store);
    private final Key list = Key.of("in", WHO);
    private final Key state = Key.of("state", WHO);
    private final Key ready = Worklist.key("ready", Partition.of(WHO));

    @BeforeEach
    void start() throws InterruptedException {
        leases.start();
        Await.until("all partitions held", () -> leases.held().size() == Partition.COUNT);
    }

    @AfterEach
    void stop() throws InterruptedException {
        leases.stop();
        store.close();
    }

    private Tenure tenure() {
        return requireNonNull(leases.held(Partition.of(WHO)));
    }

    @Test
    void all_writes_of_a_commit_are_there_after_it() {
        var outcome = store.begin(tenure())
                .add(new Write.Put(state, "s1", null))
                .add(new Write.Append(list, "e1\n…"))
                .add(new Write.Schedule(ready, WHO, NOW, false))
                .apply();

        assertThat(outcome).isEqualTo(Commit.Outcome.APPLIED);
        assertThat(store.await(store.value(state))).isEqualTo("s1");
        assertThat(store.await(store.first(list, 9))).containsExactly("e1\n…");
        assertThat(store.await(store.due(ready, NOW, 9))).containsExactly(new Store.Due(WHO, NOW));
    }

    @Test
    void the_same_commit_twice_changes_the_state_once() {
        store.begin(tenure())
                .add(new Write.Append(list, "e1\n"))
                .add(new Write.Append(list, "e2\n"))
                .apply();
        for (var expected : List.of(Commit.Outcome.APPLIED, Commit.Outcome.ALREADY)) {
            var outcome = store.begin(tenure())
                    .expectFirst(list, "e1\n")
                    .add(new Write.Finish(list, ready, WHO, NOW))
                    .add(new Write.Append(state, "once"))
                    .apply();
            assertThat(outcome).isEqualTo(expected);
        }

        assertThat(store.await(store.first(list, 9))).containsExactly("e2\n");
        assertThat(store.await(store.first(state, 9))).containsExactly("once");
    }

    @Test
    void a_name_leaves_the_worklist_with_its_last_entry() {
        store.begin(tenure())
                .add(new Write.Append(list, "e1"))
                .add(new Write.Append(list, "e2"))
                .add(new Write.Schedule(ready, WHO, NOW, false))
                .apply();
        store.begin(tenure()).add(new Write.Finish(list, ready, WHO, NOW)).apply();
        assertThat(store.await(store.due(ready, NOW, 9))).hasSize(1);

        store.begin(tenure()).add(new Write.Finish(list, ready, WHO, NOW)).apply();

        assertThat(store.await(store.due(ready, NOW, 9))).isEmpty();
    }

    @Test
    void who_lost_the_partition_writes_nothing() throws Exception {
        var old = tenure();
        leases.stop();
        try (var other = TestRedis.store(prefix)) {
            var others = new Leases(other);
            others.start();
            Await.until("taken over", () -> others.held(Partition.of(WHO)) != null);

            var outcome =
                    store.begin(old).add(new Write.Put(state, "late", null)).apply();

            assertThat(outcome).isEqualTo(Commit.Outcome.FENCED);
            assertThat(other.await(other.value(state))).isNull();
            others.stop();
        }
    }

    @Test
    void a_key_of_another_partition_is_refused() {
        var elsewhere = new Key(Partition.numbered((Partition.of(WHO).number() + 1) % Partition.COUNT), "state");

        assertThatThrownBy(() -> store.begin(tenure()).add(new Write.Put(elsewhere, "x", null)))
                .hasMessageContaining("(expected: of " + Partition.of(WHO) + ")");
    }
}
