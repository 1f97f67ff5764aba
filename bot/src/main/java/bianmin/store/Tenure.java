package bianmin.store;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/// A node's hold on a partition, from taking to losing it.
public final class Tenure {
    private final Partition partition;
    private final long fence;
    private final Instant takenAt;
    private final AtomicInteger tasks = new AtomicInteger();
    private volatile boolean over;

    Tenure(Partition partition, long fence, Instant takenAt) {
        this.partition = partition;
        this.fence = fence;
        this.takenAt = takenAt;
    }

    public Partition partition() {
        return partition;
    }

    /// When the partition was taken, by the clock of Redis. What waited since before may have been begun by another
    /// node, which perhaps died of it.
    public Instant takenAt() {
        return takenAt;
    }

    /// True once this node has lost the partition or is about to hand it back: begin nothing more.
    public boolean over() {
        return over;
    }

    long fence() {
        return fence;
    }

    void end() {
        over = true;
    }

    /// @return false if the tenure is over
    boolean begin() {
        tasks.incrementAndGet();
        if (over) {
            tasks.decrementAndGet();
            return false;
        }
        return true;
    }

    void finished() {
        tasks.decrementAndGet();
    }

    boolean idle() {
        return tasks.get() == 0;
    }

    @Override
    public String toString() {
        return partition + " fence " + fence;
    }
}
