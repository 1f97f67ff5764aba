package bianmin.store;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Finds names that have work to do and has each worked by one virtual thread at a time, on the node that holds its
/// partition.
///
/// A name is noted by [Write.Schedule] or a script, and taken off by [Write.Finish]. Whoever notes one publishes
/// the partition's number on [#channel(String)], so that the holder looks at once; it looks now and then anyway.
public final class Worklist {
    private static final System.Logger LOG = System.getLogger(Worklist.class.getName());
    private static final Duration LOOK_ANYWAY = Duration.ofMillis(500);
    private static final Duration AFTER_TROUBLE = Duration.ofMillis(200);
    private static final long EVERY_PARTITION = -1L;

    /// Works one name until it has nothing more to do now.
    public interface Work {
        /// @param since since when the name has had work, by the clock of Redis
        void work(String name, Tenure tenure, Instant since) throws InterruptedException;
    }

    private final Store store;
    private final Leases leases;
    private final String kind;
    private final int atOnce;
    private final Work work;
    private final Semaphore places;
    private final Semaphore signal = new Semaphore(0);
    /// One bit a partition: to be looked at now.
    private final AtomicLong toLookAt = new AtomicLong(EVERY_PARTITION);
    /// One bit a partition: a look found more names than there were places.
    private final AtomicLong cutShort = new AtomicLong();

    /// By partition, since when its first name has been due; [Long#MAX_VALUE] if none is.
    private final AtomicLongArray oldest = new AtomicLongArray(
            LongStream.generate(() -> Long.MAX_VALUE).limit(Partition.COUNT).toArray());

    private final ConcurrentMap<String, Flight> flights = new ConcurrentHashMap<>();
    private final Thread looking;
    private @Nullable AutoCloseable listening;
    private volatile boolean stopped;

    /// What is being worked on, and whether to look at it again.
    private record Flight(boolean again) {}

    /// @param kind names the list, such as `ready`
    /// @param atOnce how many names are worked at once, at most
    public Worklist(Store store, Leases leases, String kind, int atOnce, Work work) {
        this.store = store;
        this.leases = leases;
        this.kind = kind;
        this.atOnce = atOnce;
        this.work = work;
        this.places = new Semaphore(atOnce);
        this.looking = Thread.ofVirtual().name("worklist-" + kind).unstarted(this::look);
    }

    public static Key key(String kind, Partition partition) {
        return new Key(partition, kind);
    }

    /// Where to publish the numbers of partitions that got work, separated by spaces.
    public static String channel(String kind) {
        return "wake:" + kind;
    }

    public void start() {
        leases.onTaken(tenure -> lookAt(bit(tenure.partition())));
        listening = store.listen(channel(kind), this::hear);
        looking.start();
    }

    /// How many names are being worked on.
    public int underWay() {
        return flights.size();
    }

    /// How long the first due name of this node's partitions has waited, as of the last look.
    public Duration oldest() {
        long since = Long.MAX_VALUE;
        for (var tenure : leases.held()) {
            since = Math.min(since, oldest.get(tenure.partition().number()));
        }
        long waited = since == Long.MAX_VALUE ? 0 : System.currentTimeMillis() - since;
        return Duration.ofMillis(Math.max(0, waited));
    }

    /// Begins nothing more. What is under way goes on.
    public void stop() throws InterruptedException {
        stopped = true;
        looking.interrupt();
        looking.join();
        if (listening != null) {
            try {
                listening.close();
            } catch (Exception e) {
                throw new IllegalStateException("a listener could not be removed", e);
            }
        }
    }

    /// Says that a name has work now. Never blocks; does nothing on a node that does not hold its partition.
    public void touch(String name) {
        var partition = Partition.of(name);
        var tenure = leases.held(partition);
        if (tenure == null || stopped) {
            return;
        }
        if (flights.computeIfPresent(name, (same, flight) -> new Flight(true)) != null) {
            return;
        }
        if (places.tryAcquire()) {
            begin(name, tenure, Instant.now());
        } else {
            lookAt(bit(partition));
        }
    }

    private void hear(String partitions) {
        long bits = 0;
        for (var number : partitions.split(" ", -1)) {
            bits |= 1L << Integer.parseInt(number);
        }
        lookAt(bits);
    }

    private void lookAt(long bits) {
        toLookAt.getAndUpdate(before -> before | bits);
        signal.release();
    }

    private void look() {
        while (!stopped) {
            try {
                if (signal.tryAcquire(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS)) {
                    signal.drainPermits();
                } else {
                    toLookAt.set(EVERY_PARTITION);
                }
                look(toLookAt.getAndSet(0));
            } catch (StoreFailed e) {
                LOG.log(Level.WARNING, "{0}: {1}", kind, e.getMessage());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void look(long bits) throws InterruptedException {
        // twice as many as can be under way: so a full answer always holds some that are not
        int most = 2 * atOnce;
        var looks = new ArrayList<Map.Entry<Tenure, CompletionStage<List<Store.Due>>>>();
        for (var partition : Partition.all()) {
            var tenure = (bits & bit(partition)) == 0 ? null : leases.held(partition);
            if (tenure != null) {
                looks.add(Map.entry(tenure, store.due(key(kind, partition), Instant.now(), most)));
            }
        }
        for (var look : looks) {
            var tenure = look.getKey();
            var due = store.await(look.getValue());
            if (due.size() == most) {
                cutShort.getAndUpdate(before -> before | bit(tenure.partition()));
            }
            oldest.set(
                    tenure.partition().number(),
                    due.isEmpty() ? Long.MAX_VALUE : due.getFirst().since().toEpochMilli());
            for (var one : due) {
                if (flights.computeIfPresent(one.name(), (same, flight) -> new Flight(true)) == null) {
                    places.acquire();
                    begin(one.name(), tenure, one.since());
                }
            }
        }
    }

    /// Holds a place already.
    private void begin(String name, Tenure tenure, Instant since) {
        if (!tenure.begin()) {
            places.release();
            return;
        }
        if (flights.putIfAbsent(name, new Flight(false)) != null) {
            tenure.finished();
            places.release();
            return;
        }
        Thread.ofVirtual().name(kind).start(() -> fly(name, tenure, since));
    }

    private void fly(String name, Tenure tenure, Instant since) {
        boolean landed = false;
        try {
            var moreSince = since;
            while (!landed && !tenure.over()) {
                flights.put(name, new Flight(false));
                work.work(name, tenure, moreSince);
                moreSince = Instant.now();
                landed = landed(name);
            }
        } catch (StoreFailed e) {
            LOG.log(Level.WARNING, "{0}: {1}", kind, e.getMessage());
            pause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, kind + ": a conversation's work broke off; it is tried again", e);
            pause();
        } finally {
            if (!landed) {
                flights.remove(name);
            }
            places.release();
            tenure.finished();
            long bit = bit(tenure.partition());
            if (!stopped && (cutShort.getAndUpdate(before -> before & ~bit) & bit) != 0) {
                lookAt(bit);
            }
        }
    }

    /// Takes the flight off unless there was more work meanwhile.
    private boolean landed(String name) {
        return flights.computeIfPresent(name, (same, flight) -> flight.again() ? flight : null) == null;
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_TROUBLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long bit(Partition partition) {
        return 1L << partition.number();
    }
}
