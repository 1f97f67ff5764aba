package bianmin.bench;

import bianmin.house.Webhooks;
import bianmin.house.Webhooks.Signed;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientAgent;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/// Posts webhooks over keep-alive connections, one at a time on each, as fast as they are answered.
final class LoadGenerator implements AutoCloseable {
    private final Vertx vertx = Vertx.vertx();
    private final HttpClientAgent client;
    private final int connections;

    LoadGenerator(int connections) {
        this.connections = connections;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setKeepAlive(true).setTcpNoDelay(true).setDefaultHost("127.0.0.1"),
                new PoolOptions().setHttp1MaxSize(connections));
    }

    /// @param acknowledged times of answers of status 200
    /// @param others answers of another status, and requests without an answer
    /// @param took from the first request to the last answer
    record Load(Times acknowledged, int others, Duration took) {
        double perSecond() {
            return acknowledged.count() / (took.toNanos() / 1e9);
        }
    }

    /// Posts each once.
    ///
    /// @param limit after this long none is begun any more
    Load post(List<Signed> webhooks, int port, Duration limit) throws InterruptedException {
        var next = new AtomicInteger();
        var others = new LongAdder();
        var nanos = new long[webhooks.size()];
        int workers = Math.min(connections, webhooks.size());
        var done = new CountDownLatch(workers);
        long start = System.nanoTime();
        long end = start + limit.toNanos();
        for (int i = 0; i < workers; i++) {
            step(webhooks, port, end, next, nanos, others, done);
        }
        if (!done.await(limit.toMillis() + 60_000, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("load: some requests were never answered");
        }
        var took = Duration.ofNanos(System.nanoTime() - start);
        var acknowledged = Times.ofNanos(Arrays.stream(nanos).filter(one -> one > 0));
        return new Load(acknowledged, others.intValue(), took);
    }

    private void step(
            List<Signed> webhooks,
            int port,
            long end,
            AtomicInteger next,
            long[] nanos,
            LongAdder others,
            CountDownLatch done) {
        int index = next.getAndIncrement();
        long began = System.nanoTime();
        if (index >= webhooks.size() || began > end) {
            done.countDown();
            return;
        }
        var _ = post(webhooks.get(index), port).onComplete((status, failure) -> {
            if (failure == null && status == 200) {
                nanos[index] = Math.max(1, System.nanoTime() - began);
            } else {
                others.increment();
            }
            step(webhooks, port, end, next, nanos, others, done);
        });
    }

    /// Posts one; its status.
    Future<Integer> post(Signed webhook, int port) {
        return client.request(HttpMethod.POST, port, "127.0.0.1", Webhooks.PATH)
                .compose(request -> request.putHeader("X-Line-Signature", webhook.signature())
                        .putHeader("Content-Type", "application/json")
                        .send(webhook.body()))
                .compose(response -> response.end().map(_ -> response.statusCode()));
    }

    @Override
    public void close() {
        vertx.close().await();
    }
}
