package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// LINE on loopback: checks each request against the official specification and refuses what LINE refuses. It can be
/// told
/// to misbehave for the next request: to stall, to answer with a status, or to take a message and hang up.
final class FakeLine implements AutoCloseable {
    static final String TOKEN = "channel-token";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final OpenApi SPEC = OpenApi.load("/specs/line/messaging-api.yml");
    private static final Set<String> BLOBS = Set.of("/v2/bot/richmenu/{richMenuId}/content");

    private final HttpServer server;
    private final Deque<Mishap> mishaps = new ConcurrentLinkedDeque<>();
    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> loading = new CopyOnWriteArrayList<>();
    private final Set<String> goodTokens = new HashSet<>();
    private final Set<String> retryKeys = new HashSet<>();
    final FakeRichMenus menus = new FakeRichMenus();
    private final Map<String, Object> webhook = new LinkedHashMap<>(Map.of("active", true));
    private volatile boolean webhookReachable = true;

    /// How the next request goes wrong.
    sealed interface Mishap {
        /// Nothing is taken.
        record Status(int code, String message, Map<String, String> headers) implements Mishap {}

        /// The message is taken, then the connection ends without an answer.
        record TakeAndHangUp() implements Mishap {}

        /// The connection ends before the message is taken.
        record HangUp() implements Mishap {}

        /// The message is taken; the answer waits for the latch.
        record Stall(CountDownLatch until) implements Mishap {}
    }

    /// @param how `reply` or `push`
    record Delivery(String how, String to, JsonNode messages) {}

    private record Answer(int status, JsonNode body) {}

    FakeLine() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    /// A token that LINE gave out with an event: good for one reply.
    FakeLine knowing(String replyToken) {
        goodTokens.add(replyToken);
        return this;
    }

    FakeLine next(Mishap mishap) {
        mishaps.add(mishap);
        return this;
    }

    void webhookIsUnreachable() {
        webhookReachable = false;
    }

    List<Delivery> delivered() {
        return delivered;
    }

    /// `POST /v2/bot/message/reply` and so on, also of requests that were refused.
    List<String> requests() {
        return requests;
    }

    List<String> loading() {
        return loading;
    }

    Map<String, Object> webhook() {
        return webhook;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + " " + path);
        var mishap = mishaps.poll();
        switch (mishap) {
            case null -> send(exchange, answer(exchange, path, body));
            case Mishap.Status(var code, var message, var headers) -> {
                headers.forEach(exchange.getResponseHeaders()::add);
                send(exchange, refuse(code, message));
            }
            case Mishap.HangUp _ -> exchange.close();
            case Mishap.TakeAndHangUp _ -> {
                answer(exchange, path, body);
                exchange.close();
            }
            case Mishap.Stall(var until) -> {
                var answer = answer(exchange, path, body);
                try {
                    until.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                send(exchange, answer);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = answer.body().toString().getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private synchronized Answer answer(HttpExchange exchange, String path, byte[] body) {
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            return refuse(401, "Authentication failed. Confirm that the access token is valid.");
        }
        var method = exchange.getRequestMethod();
        var operation = SPEC.operation(method, path);
        if (operation.isEmpty()) {
            return refuse(404, "Not found");
        }
        if (BLOBS.contains(operation)) {
            return done(menus.upload(path, exchange.getRequestHeaders().getFirst("Content-Type"), body));
        }
        var json = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        var schema = SPEC.requestSchema(method, operation);
        var problems = schema.isEmpty() ? new ArrayList<String>() : new ArrayList<>(SPEC.problems(schema, json));
        problems.addAll(LineRules.problems(json.path("messages")));
        if (!problems.isEmpty()) {
            return refuse(400, "The request body has " + problems.size() + " error(s): " + problems);
        }
        return switch (operation) {
            case "/v2/bot/message/reply" -> reply(json);
            case "/v2/bot/message/push" ->
                push(json, exchange.getRequestHeaders().getFirst("X-Line-Retry-Key"));
            case "/v2/bot/chat/loading/start" -> loading(json);
            case "/v2/bot/message/quota" -> ok(Map.of("type", "limited", "value", 200));
            case "/v2/bot/message/quota/consumption" -> ok(Map.of("totalUsage", 12));
            case "/v2/bot/channel/webhook/endpoint" -> endpoint(method, json);
            case "/v2/bot/channel/webhook/test" -> test();
            default -> done(menus.answer(method, operation, path, json));
        };
    }

    private Answer reply(JsonNode json) {
        if (!goodTokens.remove(json.path("replyToken").asString(""))) {
            return refuse(400, "Invalid reply token");
        }
        delivered.add(new Delivery("reply", "", json.path("messages")));
        return ok(sent(json));
    }

    private Answer push(JsonNode json, String retryKey) {
        if (retryKey != null && !retryKey.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return refuse(400, "The retry key is invalid");
        }
        if (!json.path("to").asString("").matches("[UCR][0-9a-f]{32}")) {
            return refuse(400, "The property, 'to', in the request body is invalid");
        }
        if (retryKey != null && !retryKeys.add(retryKey)) {
            return refuse(409, "The retry key is already accepted");
        }
        delivered.add(new Delivery("push", json.path("to").asString(""), json.path("messages")));
        return ok(sent(json));
    }

    private Answer loading(JsonNode json) {
        if (!json.path("chatId").asString("").matches("U[0-9a-f]{32}")
                || json.path("loadingSeconds").intValue(5) % 5 != 0) {
            return refuse(400, "invalid chat id or loading seconds");
        }
        loading.add(json.path("chatId").asString(""));
        return new Answer(202, JSON.createObjectNode());
    }

    private Answer endpoint(String method, JsonNode json) {
        if (method.equals("PUT")) {
            webhook.put("endpoint", json.path("endpoint").asString(""));
            return ok(Map.of());
        }
        return webhook.containsKey("endpoint") ? ok(webhook) : refuse(404, "Not found");
    }

    private Answer test() {
        return ok(
                webhookReachable
                        ? Map.of(
                                "success",
                                true,
                                "timestamp",
                                "2026-11-24T10:30:44.795110Z",
                                "statusCode",
                                200,
                                "reason",
                                "OK",
                                "detail",
                                "200")
                        : Map.of(
                                "success",
                                false,
                                "timestamp",
                                "2026-11-24T10:30:44.795110Z",
                                "statusCode",
                                0,
                                "reason",
                                "COULD_NOT_CONNECT",
                                "detail",
                                "Connection failed"));
    }

    private static Map<String, Object> sent(JsonNode json) {
        var messages = new ArrayList<Map<String, Object>>();
        json.path("messages").forEach(_ -> messages.add(Map.of("id", "461230966842064897")));
        return Map.of("sentMessages", messages);
    }

    private static Answer done(FakeRichMenus.Outcome outcome) {
        return outcome.refusal().isEmpty() ? ok(outcome.body()) : refuse(outcome.status(), outcome.refusal());
    }

    private static Answer ok(Map<String, Object> body) {
        return new Answer(200, JSON.valueToTree(body));
    }

    private static Answer refuse(int status, String message) {
        return new Answer(status, JSON.valueToTree(Map.of("message", message)));
    }
}
