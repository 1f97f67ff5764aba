package bianmin.channel;

import bianmin.message.InboundEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/// An inbox in memory that keeps what arrives and can be told to fail.
public final class Arrived implements Arrivals {
    private final List<InboundEvent> events = new CopyOnWriteArrayList<>();
    private volatile boolean failing;

    @Override
    public CompletionStage<Void> accept(List<InboundEvent> arriving) {
        if (failing) {
            return CompletableFuture.failedFuture(new IllegalStateException("the disk is full"));
        }
        events.addAll(arriving);
        return CompletableFuture.completedFuture(null);
    }

    public void failing(boolean now) {
        failing = now;
    }

    public List<InboundEvent> events() {
        return events;
    }
}
