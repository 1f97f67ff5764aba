package bianmin.channel.line;

import bianmin.channel.Arrivals;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// How many signed webhooks a second the channel takes when keeping them costs nothing, beside a server that answers
/// without looking. Server and load share the machine. Run `main`; no test.
final class LineWebhookBench {
    private static final int CONNECTIONS = 64;

    private LineWebhookBench() {}

    public static void main(String[] arguments) throws Exception {
        int requests = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200_000;
        var body = Buffer.buffer(LineEventsTest.payload("text"));
        var signature = LineWebhookTest.signature(body.getBytes());
        Arrivals nowhere = _ -> CompletableFuture.completedFuture(null);
        var line = new LineChannel(
                new LineSettings("channel-secret", "t", URI.create("http://localhost:1"), null),
                nowhere,
                InstantSource.system());
        var vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        var router = Router.router(vertx);
        line.mount(router);
        router.post("/bare")
                .handler(context ->
                        context.request().endHandler(_ -> context.response().end("{}")));
        int port = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0, "localhost")
                .await()
                .actualPort();
        for (var path : new String[] {LineChannel.PATH, "/bare", LineChannel.PATH, "/bare", LineChannel.PATH}) {
            System.out.printf("%-24s %,8.0f a second%n", path, rate(vertx, port, path, body, signature, requests));
        }
        System.out.printf("verify and parse alone   %,8.0f a second on one core%n", alone(body.getBytes(), signature));
        vertx.close().await();
        line.close();
    }

    private static double alone(byte[] body, String signature) throws Exception {
        var check = new Signature("channel-secret");
        int events = 0;
        long started = System.nanoTime();
        for (int i = 0; i < 300_000; i++) {
            check.check(body, signature);
            events += LineEvents.parse(body).size();
        }
        return events / ((System.nanoTime() - started) / 1e9);
    }

    private static double rate(Vertx vertx, int port, String path, Buffer body, String signature, int requests)
            throws InterruptedException {
        var client = vertx.createHttpClient(
                new HttpClientOptions().setPipelining(true).setPipeliningLimit(8),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
        var left = new AtomicInteger(requests);
        var done = new CountDownLatch(requests);
        long started = System.nanoTime();
        for (int i = 0; i < CONNECTIONS * 4; i++) {
            vertx.runOnContext(_ -> next(client, port, path, body, signature, left, done));
        }
        done.await();
        client.close().await();
        return requests / (Duration.ofNanos(System.nanoTime() - started).toNanos() / 1e9);
    }

    private static void next(
            io.vertx.core.http.HttpClient client,
            int port,
            String path,
            Buffer body,
            String signature,
            AtomicInteger left,
            CountDownLatch done) {
        if (left.getAndDecrement() <= 0) {
            return;
        }
        var _ = client.request(HttpMethod.POST, port, "localhost", path)
                .compose(request -> request.putHeader("X-Line-Signature", signature)
                        .send(body)
                        .compose(response -> {
                            if (response.statusCode() != 200) {
                                throw new IllegalStateException("status " + response.statusCode());
                            }
                            return response.end();
                        }))
                .onComplete(answer -> {
                    if (answer.failed()) {
                        throw new IllegalStateException(answer.cause());
                    }
                    done.countDown();
                    next(client, port, path, body, signature, left, done);
                });
    }
}
