package bianmin.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// LINE on loopback, answering at once: a reply token is good for one reply, a retry key for one push. Keeps what it
/// accepted in the order of its arrival.
public final class CountingLine implements AutoCloseable {
    private static final String REPLY_TOKEN = "\"replyToken\":\"";
    private static final String TO = "\"to\":\"";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();
    private final List<Consumer<Delivery>> listeners = new CopyOnWriteArrayList<>();

    /// @param key the reply token, or the retry key of a push
    public record Delivery(String user, String key, boolean push) {}

    public CountingLine() {
        server = vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(0, "127.0.0.1")
                .await();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.actualPort());
    }

    /// Tells of each accepted delivery, on an event loop: don't block.
    public void listen(Consumer<Delivery> listener) {
        listeners.add(listener);
    }

    /// Users who were sent anything.
    public int usersAnswered() {
        return answered.size();
    }

    public int accepted() {
        return accepted.get();
    }

    /// How many requests were refused because their token or key had done its work before.
    public int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        vertx.close().await();
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> answer(request, body)).onFailure(_ -> {
            // the sender was killed in the middle of its request: nothing was taken
        });
    }

    private void answer(HttpServerRequest request, Buffer body) {
        switch (request.path()) {
            case "/v2/bot/message/reply" -> reply(request, body.toString(UTF_8));
            case "/v2/bot/message/push" -> push(request, body.toString(UTF_8));
            case "/v2/bot/chat/loading/start" -> end(request, 202, "{}");
            default -> end(request, 404, "{\"message\":\"Not found\"}");
        }
    }

    private void reply(HttpServerRequest request, String body) {
        var token = text(body, REPLY_TOKEN);
        if (!token.matches("[0-9a-f]{32}") || !used.add(token)) {
            repeated.incrementAndGet();
            end(request, 400, "{\"message\":\"Invalid reply token\"}");
            return;
        }
        accept(request, new Delivery(Webhooks.Word.ofReplyToken(token).user(), token, false));
    }

    private void push(HttpServerRequest request, String body) {
        var key = request.getHeader("X-Line-Retry-Key");
        if (key == null) {
            end(request, 400, "{\"message\":\"a push without a retry key would be shown twice\"}");
            return;
        }
        if (!used.add(key)) {
            repeated.incrementAndGet();
            end(request, 409, "{\"message\":\"The retry key is already accepted\"}");
            return;
        }
        accept(request, new Delivery(text(body, TO), key, true));
    }

    private void accept(HttpServerRequest request, Delivery delivery) {
        accepted.incrementAndGet();
        answered.add(delivery.user());
        listeners.forEach(listener -> listener.accept(delivery));
        end(request, 200, "{\"sentMessages\":[{\"id\":\"461230966842064897\"}]}");
    }

    /// The text after the name of a field; far cheaper than parsing a whole Flex message.
    private static String text(String body, String name) {
        int start = body.indexOf(name);
        if (start < 0) {
            return "";
        }
        start += name.length();
        return body.substring(start, body.indexOf('"', start));
    }

    private static void end(HttpServerRequest request, int status, String json) {
        var _ = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json);
    }
}
