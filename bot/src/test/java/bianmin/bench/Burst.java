package bianmin.bench;

import bianmin.bench.LoadGenerator.Load;
import bianmin.house.CountingLine;
import bianmin.house.Questions;
import bianmin.house.ServerProcess;
import bianmin.house.Webhooks;
import bianmin.store.EmbeddedRedis;
import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A burst of webhooks against a server with a fresh Redis of its own (append-only, fsync always).
final class Burst {
    static final Duration START = Duration.ofMinutes(5);
    private static final Duration POSTING = Duration.ofMinutes(5);
    private static final int WARM_UP_CITIZENS = 10_000_000;

    private final Sizes sizes;
    private final Questions questions;
    private final LoadGenerator load;
    private final Path folder;

    /// @param folder for data and logs; on a disk, or else the fsync means nothing
    Burst(Sizes sizes, Questions questions, LoadGenerator load, Path folder) {
        this.sizes = sizes;
        this.questions = questions;
        this.load = load;
        this.folder = folder;
    }

    /// @param cores while the webhooks were acknowledged
    record Bare(Load load, Usage.Cores cores) {}

    /// @param answered users of the burst who were answered
    /// @param deliveries accepted by the platform, of the burst
    /// @param answeredAfter from the first webhook to the last answer, or to when we stopped waiting
    /// @param answering while answers went out
    record Real(
            Load load,
            Usage.Cores cores,
            int answered,
            int deliveries,
            Duration answeredAfter,
            Usage.Cores answering,
            Usage.Memory memory) {
        double answeredPerSecond() {
            return answered / (answeredAfter.toNanos() / 1e9);
        }
    }

    /// One round, both sides.
    ///
    /// @param bareFirst who begins; alternates, so that neither always finds the warmer machine
    record Round(boolean bareFirst, Bare bare, Real real) {
        double ratio() {
            return real.load().perSecond() / bare.load().perSecond();
        }
    }

    Round round(int number) throws InterruptedException {
        boolean bareFirst = number % 2 == 1;
        if (bareFirst) {
            var bare = bare(number);
            return new Round(true, bare, real(number));
        }
        var real = real(number);
        return new Round(false, bare(number), real);
    }

    private Bare bare(int round) throws InterruptedException {
        int port = ServerProcess.freePort();
        try (var redis = EmbeddedRedis.start(folder.resolve("bare-redis-" + round));
                var server = ServerProcess.of(
                        BareServer.class,
                        port,
                        List.of(Integer.toString(port), redis.url(), Bench.SECRET),
                        folder.resolve("bare.log"))) {
            server.awaitReady(START);
            var webhooks = new Webhooks(Bench.SECRET);
            load.post(questions.firstWords(webhooks, WARM_UP_CITIZENS, sizes.warmUp()), port, POSTING);
            var burst = questions.firstWords(webhooks, 0, sizes.webhooks());
            var usage = new Usage(server.handle(), redis.process());
            var posted = load.post(burst, port, POSTING);
            var cores = usage.cores();
            long kept = kept(redis.url());
            if (kept < posted.acknowledged().count() + sizes.warmUp()) {
                throw new IllegalStateException("bare server: kept " + kept + " (expected: all it acknowledged)");
            }
            return new Bare(posted, cores);
        }
    }

    private static long kept(String url) {
        try (var client = RedisClient.create(url);
                var connection = client.connect()) {
            return connection.sync().llen(BareServer.LIST);
        }
    }

    private Real real(int round) throws InterruptedException {
        try (var redis = EmbeddedRedis.start(folder.resolve("real-redis-" + round));
                var line = new CountingLine();
                var server = Bench.realServer(redis, line, folder)) {
            server.awaitReady(START);
            var webhooks = new Webhooks(Bench.SECRET);
            load.post(questions.firstWords(webhooks, WARM_UP_CITIZENS, sizes.warmUp()), server.port(), POSTING);
            awaitAnswers(line, sizes.warmUp());
            int before = line.accepted();
            var burst = questions.firstWords(webhooks, 0, sizes.webhooks());
            var usage = new Usage(server.handle(), redis.process());
            long start = System.nanoTime();
            var posted = load.post(burst, server.port(), POSTING);
            var cores = usage.cores();
            var afterwards = new Usage(server.handle(), redis.process());
            awaitAnswers(line, sizes.warmUp() + posted.acknowledged().count());
            return new Real(
                    posted,
                    cores,
                    line.usersAnswered() - sizes.warmUp(),
                    line.accepted() - before,
                    Duration.ofNanos(System.nanoTime() - start),
                    afterwards.cores(),
                    Usage.Memory.of(server.handle()));
        }
    }

    /// Waits until so many users are answered, or until it takes too long: then the report tells.
    private void awaitAnswers(CountingLine line, int users) throws InterruptedException {
        long end = System.nanoTime() + sizes.answeredWithin().toNanos();
        while (line.usersAnswered() < users && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }
}
