package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Telegram on loopback: checks each call against the description of the Bot API and refuses what Telegram refuses. It
/// can be told to misbehave for the next call of a method, and to hold updates for long polling.
final class FakeTelegram implements AutoCloseable {
    static final String TOKEN = "123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer server;
    private final Deque<Mishap> mishaps = new ConcurrentLinkedDeque<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<JsonNode> waiting = new ArrayList<>();
    private volatile long confirmed;

    /// How the next call of a method goes wrong.
    record Mishap(String method, Kind kind, int code, Map<String, Object> body) {
        enum Kind {
            ANSWER,
            TAKE_AND_HANG_UP,
            HANG_UP
        }

        static Mishap answers(String method, int code, String description, Map<String, Object> parameters) {
            return new Mishap(
                    method,
                    Kind.ANSWER,
                    code,
                    Map.of("ok", false, "error_code", code, "description", description, "parameters", parameters));
        }

        static Mishap takesAndHangsUp(String method) {
            return new Mishap(method, Kind.TAKE_AND_HANG_UP, 0, Map.of());
        }

        static Mishap hangsUp(String method) {
            return new Mishap(method, Kind.HANG_UP, 0, Map.of());
        }
    }

    /// A call that was taken.
    record Call(String method, JsonNode parameters) {}

    private record Answer(int status, Map<String, Object> body) {}

    FakeTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    FakeTelegram next(Mishap mishap) {
        mishaps.add(mishap);
        return this;
    }

    synchronized void holdUpdate(byte[] update) {
        waiting.add(JSON.readTree(update));
        notifyAll();
    }

    /// The offset that was last asked for: everything before it is confirmed.
    long confirmed() {
        return confirmed;
    }

    List<Call> calls(String method) {
        return calls.stream().filter(call -> call.method().equals(method)).toList();
    }

    /// `sendMessage`, `sendVenue` …
    List<Call> sent() {
        return calls.stream()
                .filter(call ->
                        call.method().startsWith("send") && !call.method().equals("sendChatAction"))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        var path = exchange.getRequestURI().getPath();
        var prefix = "/bot" + TOKEN + "/";
        if (!path.startsWith(prefix) || !BotApi.hasMethod(path.substring(prefix.length()))) {
            send(exchange, refuse(404, "Not Found"));
            return;
        }
        var method = path.substring(prefix.length());
        var json = JSON.readTree(body);
        var mishap = mishaps.peek();
        if (mishap != null && mishap.method().equals(method)) {
            mishaps.poll();
            switch (mishap.kind()) {
                case ANSWER -> send(exchange, new Answer(mishap.code(), mishap.body()));
                case HANG_UP -> exchange.close();
                case TAKE_AND_HANG_UP -> {
                    answer(method, json);
                    exchange.close();
                }
            }
            return;
        }
        send(exchange, answer(method, json));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = JSON.writeValueAsString(answer.body()).getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(String method, JsonNode json) {
        try {
            var problems = BotApi.problems(method, json);
            if (!problems.isEmpty()) {
                return refuse(400, "Bad Request: " + problems);
            }
        } catch (IllegalArgumentException unparsable) {
            return refuse(400, "Bad Request: " + unparsable.getMessage());
        }
        calls.add(new Call(method, json));
        return switch (method) {
            case "getMe" -> done(Map.of("id", 123456, "is_bot", true, "first_name", "便民", "username", "bianmin_bot"));
            case "getUpdates" -> done(updates(json));
            case "sendMessage", "sendVenue" -> done(Map.of("message_id", 1000 + calls.size()));
            case "getWebhookInfo" -> done(Map.of("url", "", "pending_update_count", 0));
            default -> done(true);
        };
    }

    private synchronized List<JsonNode> updates(JsonNode json) {
        long offset = json.path("offset").longValue(0);
        confirmed = Math.max(confirmed, offset);
        waiting.removeIf(update -> update.path("update_id").longValue() < offset);
        long until = System.nanoTime() + json.path("timeout").longValue(0) * 20_000_000; // a fake's seconds are shorter
        while (waiting.isEmpty() && System.nanoTime() < until) {
            try {
                wait(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        return List.copyOf(waiting);
    }

    private static Answer done(Object result) {
        return new Answer(200, Map.of("ok", true, "result", result));
    }

    private static Answer refuse(int status, String description) {
        return new Answer(status, Map.of("ok", false, "error_code", status, "description", description));
    }
}
