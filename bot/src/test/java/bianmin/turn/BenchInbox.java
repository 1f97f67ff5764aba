package bianmin.turn;

import bianmin.inbox.Inbox;
import bianmin.message.Effect;
import bianmin.message.InboundEvent;
import bianmin.message.Reply;
import bianmin.outbox.Outbox;
import bianmin.outbox.RetryPlan;
import bianmin.store.EmbeddedRedis;
import bianmin.store.Leases;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.TestRedis;
import io.lettuce.core.RedisClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Measures how fast events are kept (fsync always), beside a bare append of the same text to the same Redis, with
/// turns of a few milliseconds being worked at the same time and without. Prints a line a round.
final class BenchInbox {
    private static final int EVENTS = 20_000;
    private static final int UNDER_WAY = 256;
    private static final Duration TURN = Duration.ofMillis(3);

    private BenchInbox() {}

    public static void main(String... args) throws Exception {
        try (var redis = EmbeddedRedis.start(Files.createTempDirectory("bench-inbox"));
                var client = RedisClient.create(redis.url())) {
            var bare = client.connect().async();
            for (int round = 1; round <= 4; round++) {
                var name = "B" + round + "x";
                var text = "x".repeat(280);
                measure("bare RPUSH, round " + round, i -> bare.rpush("bare:" + name + i, text));
                try (var store = Store.open(TestRedis.settings(redis.url(), TestRedis.prefix()))) {
                    var inbox = new Inbox(store, new SimpleMeterRegistry(), Steps.UNWATCHED);
                    measure("inbox, round " + round, i -> inbox.accept(List.of(event(name, i))));
                }
                withTurns(redis, name, round);
            }
        }
        System.exit(0);
    }

    private static void withTurns(EmbeddedRedis redis, String name, int round) throws InterruptedException {
        var store = Store.open(TestRedis.settings(redis.url(), TestRedis.prefix()));
        var meters = new SimpleMeterRegistry();
        var leases = new Leases(store);
        var inbox = new Inbox(store, meters, Steps.UNWATCHED);
        var line = new Recording("line");
        var outbox = new Outbox(store, leases, List.of(line), List.of(), RetryPlan.USUAL, meters, Steps.UNWATCHED);
        var worker =
                new TurnWorker(store, leases, inbox, outbox, new Busy(), TurnSettings.usual(), meters, Steps.UNWATCHED);
        worker.start();
        outbox.start();
        leases.start();
        long start = System.nanoTime();
        measure("inbox with turns, round " + round, i -> inbox.accept(List.of(event(name, i))));
        long accepted = System.nanoTime();
        int answeredMeanwhile = line.sent.size();
        while (line.sent.size() < EVENTS / 10) {
            Thread.sleep(5);
        }
        System.out.printf(
                "    %d answered while arrivals lasted (%d ms); %d answered %d ms later%n",
                answeredMeanwhile,
                (accepted - start) / 1_000_000,
                line.sent.size(),
                (System.nanoTime() - accepted) / 1_000_000);
        worker.stop();
        outbox.stop();
        leases.drain(Duration.ofSeconds(5));
        worker.close();
        store.close();
    }

    private static InboundEvent event(String name, int number) {
        return Telling.said("line/U" + name + "4af4980629e0a1b2c3d4e5f6" + number, "身分證掉了怎麼辦 " + number);
    }

    private static void measure(String what, IntFunction<CompletionStage<?>> append) throws InterruptedException {
        var places = new Semaphore(UNDER_WAY);
        var nanos = new long[EVENTS];
        long start = System.nanoTime();
        for (int i = 0; i < EVENTS; i++) {
            places.acquire();
            int number = i;
            long sent = System.nanoTime();
            var _ = append.apply(i).whenComplete((done, failure) -> {
                if (failure != null) {
                    System.out.println("not kept: " + failure);
                }
                nanos[number] = System.nanoTime() - sent;
                places.release();
            });
        }
        places.acquire(UNDER_WAY);
        double seconds = (System.nanoTime() - start) / 1e9;
        Arrays.sort(nanos);
        System.out.printf(
                "%-28s %7.0f/s  median %5.1f ms  p99 %6.1f ms%n",
                what, EVENTS / seconds, nanos[EVENTS / 2] / 1e6, nanos[EVENTS * 99 / 100] / 1e6);
    }

    /// Computes as long as a real turn does.
    private static final class Busy implements Conversing {
        @Override
        public Stepped step(@Nullable String state, InboundEvent event, Instant now) {
            long end = System.nanoTime() + TURN.toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            return new Stepped("s", List.of(new Reply.Text("answer")), List.<Effect>of(), "answer");
        }

        @Override
        public Stepped broken(@Nullable String state, InboundEvent event, Instant now) {
            throw new IllegalStateException("no turn breaks here");
        }
    }
}
