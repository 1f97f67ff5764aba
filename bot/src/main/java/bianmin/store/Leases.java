package bianmin.store;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Shares the partitions evenly among the nodes that live. A node renews its leases several times before they run
/// out; when it dies, they do, and the others take its partitions with a higher fence.
///
/// The lease only says when a partition may be taken. What keeps a node that was asleep from writing is the fence.
public final class Leases {
    private static final System.Logger LOG = System.getLogger(Leases.class.getName());
    private static final Script TAKE = Script.in(Leases.class, "take.lua");
    private static final Script RENEW = Script.in(Leases.class, "renew.lua");
    private static final Script RELEASE = Script.in(Leases.class, "release.lua");
    private static final Script PRESENT = Script.in(Leases.class, "present.lua");
    private static final Script ABSENT = Script.in(Leases.class, "absent.lua");
    private static final String FREED = "freed";
    private static final Key NODES = new Key(Partition.numbered(0), "nodes");

    private final Store store;
    private final Duration life;
    private final String node = UUID.randomUUID().toString();
    private final Map<Partition, Tenure> held = new ConcurrentHashMap<>();
    private final List<Consumer<Tenure>> watchers = new CopyOnWriteArrayList<>();
    private final Semaphore nudge = new Semaphore(0);
    private final Thread rounds;
    private @Nullable AutoCloseable listening;
    private volatile boolean draining;
    private volatile boolean closed;

    /// Leases that run out after three seconds: with the rounds between, a dead node's work rests for at most four.
    public Leases(Store store) {
        this(store, Duration.ofSeconds(3));
    }

    Leases(Store store, Duration life) {
        this.store = store;
        this.life = life;
        this.rounds = Thread.ofVirtual().name("leases").unstarted(this::rounds);
    }

    static Key fence(Partition partition) {
        return new Key(partition, "fence");
    }

    private static Key lease(Partition partition) {
        return new Key(partition, "lease");
    }

    /// Begins to take partitions.
    public void start() {
        listening = store.listen(FREED, partition -> nudge.release());
        rounds.start();
    }

    /// The hold on a partition, or null while another node has it.
    public @Nullable Tenure held(Partition partition) {
        var tenure = held.get(partition);
        return tenure == null || tenure.over() ? null : tenure;
    }

    /// All that this node holds now.
    public Collection<Tenure> held() {
        return held.values();
    }

    /// Calls `taken` with each partition that is taken from now on.
    public void onTaken(Consumer<Tenure> taken) {
        watchers.add(taken);
    }

    /// Takes no more and hands all back, each as soon as nothing is under way in it.
    ///
    /// @param patience after which all are handed back anyway; the fence keeps what is still under way from writing
    public void drain(Duration patience) throws InterruptedException {
        draining = true;
        held.values().forEach(Tenure::end);
        long end = System.nanoTime() + patience.toNanos();
        while (!held.isEmpty() && rounds.isAlive() && System.nanoTime() < end) {
            nudge.release();
            rounds.join(Duration.ofMillis(20));
        }
        closed = true;
        nudge.release();
        rounds.join();
        try {
            release(List.copyOf(held.values()));
            store.await(store.run(ABSENT, List.of(NODES), List.of(node, store.channel(FREED))));
        } catch (StoreFailed e) {
            LOG.log(Level.WARNING, "could not hand partitions back; they run out in " + life, e);
        }
    }

    /// Stops at once, as a killed process would: the leases run out by themselves.
    public void stop() throws InterruptedException {
        closed = true;
        nudge.release();
        if (rounds.isAlive()) {
            rounds.join();
        }
        held.values().forEach(Tenure::end);
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                throw new IllegalStateException("a listener could not be removed", e);
            }
        }
    }

    private void rounds() {
        while (!closed) {
            try {
                round();
            } catch (StoreFailed e) {
                LOG.log(Level.WARNING, "leases not renewed: {0}", e.getMessage());
            }
            try {
                if (nudge.tryAcquire(life.toMillis() / 4, TimeUnit.MILLISECONDS)) {
                    nudge.drainPermits();
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round() {
        renew();
        if (draining) {
            held.values().forEach(Tenure::end);
            release(held.values().stream().filter(Tenure::idle).toList());
            return;
        }
        long silence = life.toMillis();
        var nodes = (Long) store.await(store.run(PRESENT, List.of(NODES), List.of(node, Long.toString(silence))))
                .getFirst();
        int share = (int) Math.ceilDiv(Partition.COUNT, Math.max(1, nodes));
        held.values().stream().skip(share).forEach(Tenure::end);
        release(held.values().stream()
                .filter(tenure -> tenure.over() && tenure.idle())
                .toList());
        if (held.size() < share) {
            take(share - held.size());
        }
    }

    private void renew() {
        var answers = new HashMap<Tenure, CompletionStage<List<Object>>>();
        for (var tenure : held.values()) {
            var words = List.of(node, Long.toString(life.toMillis()), Long.toString(tenure.fence()));
            answers.put(tenure, store.run(RENEW, keys(tenure.partition()), words));
        }
        answers.forEach((tenure, answer) -> {
            if ((Long) store.await(answer).getFirst() == 0) {
                LOG.log(Level.INFO, "lost {0}", tenure);
                tenure.end();
                held.remove(tenure.partition(), tenure);
            }
        });
    }

    private void take(int wanted) {
        var free = new ArrayList<Partition>();
        var holders = Partition.all().stream()
                .filter(partition -> !held.containsKey(partition))
                .map(partition -> Map.entry(partition, store.value(lease(partition))))
                .toList();
        for (var holder : holders) {
            if (store.await(holder.getValue()) == null) {
                free.add(holder.getKey());
            }
        }
        // nodes that start together begin at different ends
        Collections.shuffle(free, new Random(node.hashCode()));
        var words = List.of(node, Long.toString(life.toMillis()));
        var answers = free.stream()
                .limit(wanted)
                .map(partition -> Map.entry(partition, store.run(TAKE, keys(partition), words)))
                .toList();
        for (var answer : answers) {
            var taken = store.await(answer.getValue());
            var fence = (Long) taken.getFirst();
            if (fence != 0) {
                var tenure = new Tenure(answer.getKey(), fence, Instant.ofEpochMilli((Long) taken.get(1)));
                held.put(tenure.partition(), tenure);
                watchers.forEach(watcher -> watcher.accept(tenure));
            }
        }
    }

    private void release(List<Tenure> tenures) {
        var answers = tenures.stream()
                .map(tenure -> Map.entry(
                        tenure,
                        store.run(
                                RELEASE,
                                List.of(lease(tenure.partition())),
                                List.of(
                                        node,
                                        store.channel(FREED),
                                        Integer.toString(tenure.partition().number())))))
                .toList();
        for (var answer : answers) {
            store.await(answer.getValue());
            held.remove(answer.getKey().partition(), answer.getKey());
        }
    }

    private static List<Key> keys(Partition partition) {
        return List.of(lease(partition), fence(partition));
    }
}
