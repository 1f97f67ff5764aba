package bianmin.bench;

import bianmin.house.CountingLine;
import bianmin.house.Questions;
import bianmin.house.ServerProcess;
import bianmin.house.Webhooks;
import bianmin.house.Webhooks.Word;
import bianmin.store.EmbeddedRedis;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// A fixed number of conversations, each asking its next question as soon as the last is answered. After a few
/// questions a citizen has heard enough and another one comes.
final class Sustained {
    private static final int QUESTIONS_EACH = 5;

    private final Sizes sizes;
    private final Questions questions;
    private final LoadGenerator load;
    private final Webhooks webhooks = new Webhooks(Bench.SECRET);
    private final Map<String, Asked> open = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final AtomicInteger citizens = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final LongAdder refused = new LongAdder();
    private volatile boolean measuring;
    private volatile boolean over;

    Sustained(Sizes sizes, Questions questions, LoadGenerator load) {
        this.sizes = sizes;
        this.questions = questions;
        this.load = load;
    }

    private record Asked(Word word, long at) {}

    /// @param answered from posting a question to its reply's arrival
    record Outcome(Duration took, Times answered, int refused, int unanswered, Usage.Cores cores, Usage.Memory memory) {
        double perSecond() {
            return answered.count() / (took.toNanos() / 1e9);
        }
    }

    Outcome run(Path folder) throws InterruptedException {
        try (var redis = EmbeddedRedis.start(folder.resolve("sustained-redis"));
                var line = new CountingLine();
                var server = Bench.realServer(redis, line, folder)) {
            server.awaitReady(Burst.START);
            line.listen(delivery -> answered(delivery.user(), server));
            for (int i = 0; i < sizes.conversations(); i++) {
                ask(new Word(citizens.getAndIncrement(), 0), server);
            }
            Thread.sleep(sizes.sustained().dividedBy(3)); // the JVM compiles what is then measured
            var usage = new Usage(server.handle(), redis.process());
            long start = System.nanoTime();
            measuring = true;
            Thread.sleep(sizes.sustained());
            measuring = false;
            var took = Duration.ofNanos(System.nanoTime() - start);
            var cores = usage.cores();
            over = true;
            long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!open.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(5);
            }
            var times = Times.ofNanos(nanos.stream().mapToLong(Long::longValue));
            return new Outcome(took, times, refused.intValue(), open.size(), cores, Usage.Memory.of(server.handle()));
        }
    }

    private void answered(String user, ServerProcess server) {
        var last = open.remove(user);
        if (last == null) {
            return; // the second part of a long answer
        }
        if (measuring) {
            nanos.add(System.nanoTime() - last.at());
        }
        if (over) {
            return;
        }
        int number = last.word().number() + 1;
        ask(
                number < QUESTIONS_EACH
                        ? new Word(last.word().citizen(), number)
                        : new Word(citizens.getAndIncrement(), 0),
                server);
    }

    private void ask(Word word, ServerProcess server) {
        var webhook = webhooks.said(word, questions.text(asked.getAndIncrement()), Instant.now());
        open.put(word.user(), new Asked(word, System.nanoTime()));
        var _ = load.post(webhook, server.port()).onComplete((status, failure) -> {
            if (failure != null || status != 200) {
                refused.increment();
            }
        });
    }
}
