package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Calls the Bot API, blocking the calling (virtual) thread. What comes of a call is a value, whatever it is; the
/// token,
/// which is part of the address, is in none of them.
final class TelegramApi implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final String base;
    private final HttpClient client;

    TelegramApi(TelegramSettings settings) {
        this.base = settings.api() + "/bot" + settings.token() + "/";
        boolean plain = "http".equals(settings.api().getScheme());
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// What came of a call.
    sealed interface Answer {
        record Done(JsonNode result) implements Answer {}

        /// @param code HTTP's
        /// @param parameters Telegram's: `retry_after`, `migrate_to_chat_id`
        record Failed(int code, String description, JsonNode parameters) implements Answer {
            OptionalInt retryAfterSeconds() {
                return parameters.path("retry_after").intValueOpt();
            }

            String reason() {
                var text = code + " " + description;
                return text.length() <= 500 ? text : text.substring(0, 500);
            }
        }

        /// The request never left: no connection.
        record NotReached(String reason) implements Answer {}

        /// The request may have been taken.
        record Lost(String reason) implements Answer {}
    }

    Answer call(String method, Map<String, ?> parameters, Duration timeout) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + method))
                .header("Content-Type", "application/json")
                .timeout(timeout)
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(parameters)))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            return answer(response.statusCode(), parsed(response.body()));
        } catch (ConnectException | HttpConnectTimeoutException notReached) {
            return new Answer.NotReached(
                    "Telegram can't be reached: " + notReached.getClass().getSimpleName());
        } catch (IOException lost) {
            return new Answer.Lost("no answer from Telegram: " + lost.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static Answer answer(int status, JsonNode body) {
        if (status == 200 && body.path("ok").booleanValue(false)) {
            return new Answer.Done(body.path("result"));
        }
        int code = body.path("error_code").intValue(status);
        return new Answer.Failed(code, body.path("description").asString(""), body.path("parameters"));
    }

    private static JsonNode parsed(byte[] body) {
        try {
            return body.length == 0 ? MissingNode.getInstance() : JSON.readTree(new String(body, UTF_8));
        } catch (JacksonException notJson) {
            return MissingNode.getInstance(); // a proxy's page: the status says enough
        }
    }
}
