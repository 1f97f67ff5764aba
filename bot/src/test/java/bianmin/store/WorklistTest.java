package bianmin.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistTest {
    private final String prefix = TestRedis.prefix();
    private final Store store = TestRedis.store(prefix);
    private final Leases leases = new Leases(store);

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

    private void schedule(String name) {
        var tenure = requireNonNull(leases.held(Partition.of(name)));
        store.begin(tenure)
                .add(new Write.Append(Key.of("list", name), "x"))
                .add(new Write.Schedule(Worklist.key("todo", Partition.of(name)), name, Instant.now(), false))
                .apply();
    }

    private void finish(String name, Tenure tenure) {
        store.begin(tenure)
                .add(new Write.Finish(
                        Key.of("list", name), Worklist.key("todo", Partition.of(name)), name, Instant.now()))
                .apply();
    }

    @Test
    void many_more_names_than_places_are_all_worked_and_never_more_at_once() throws InterruptedException {
        Set<String> done = ConcurrentHashMap.newKeySet();
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var names = IntStream.range(0, 500).mapToObj(i -> "web/n" + i).toList();
        names.forEach(this::schedule);
        var worklist = new Worklist(store, leases, "todo", 4, (name, tenure, since) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            finish(name, tenure);
            done.add(name);
            now.decrementAndGet();
        });

        worklist.start();

        Await.until("all done", () -> done.size() == names.size());
        assertThat(most.get()).isLessThanOrEqualTo(4);
        worklist.stop();
    }

    @Test
    void one_name_is_never_worked_twice_at_once_however_often_it_is_touched() throws InterruptedException {
        Map<String, Integer> inside = new ConcurrentHashMap<>();
        List<String> broken = Collections.synchronizedList(new java.util.ArrayList<>());
        var worked = new AtomicInteger();
        var worklist = new Worklist(store, leases, "todo", 16, (name, tenure, since) -> {
            if (inside.merge(name, 1, Integer::sum) > 1) {
                broken.add(name);
            }
            worked.incrementAndGet();
            inside.merge(name, -1, Integer::sum);
        });
        worklist.start();

        for (int i = 0; i < 20_000; i++) {
            worklist.touch("web/n" + i % 3);
        }

        Await.until("settled", () -> worklist.underWay() == 0);
        assertThat(broken).isEmpty();
        assertThat(worked.get()).isGreaterThanOrEqualTo(3);
        worklist.stop();
    }

    @Test
    void work_that_breaks_off_is_tried_again() throws InterruptedException {
        var tries = new AtomicInteger();
        schedule("web/n1");
        var worklist = new Worklist(store, leases, "todo", 4, (name, tenure, since) -> {
            if (tries.incrementAndGet() < 3) {
                throw new IllegalStateException("on purpose");
            }
            finish(name, tenure);
        });

        worklist.start();

        Await.until("third try", () -> tries.get() == 3 && worklist.underWay() == 0);
        worklist.stop();
    }
}
