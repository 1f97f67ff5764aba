package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/// Calls LINE's API, blocking the calling (virtual) thread. What comes of a call is a value, whatever it is.
final class LineApi implements AutoCloseable {
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(Include.NON_NULL))
            .build();

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);

    private final LineSettings settings;
    private final HttpClient client;

    LineApi(LineSettings settings) {
        this.settings = settings;
        boolean plain = "http".equals(settings.api().getScheme());
        this.client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .version(plain ? HttpClient.Version.HTTP_1_1 : HttpClient.Version.HTTP_2)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    /// What came of a call.
    sealed interface Answer {
        /// @param body of JSON; missing where there is none
        record Status(int code, JsonNode body, Optional<Duration> retryAfter) implements Answer {
            boolean ok() {
                return code >= 200 && code < 300;
            }

            /// LINE's message and details: they name fields, never a person.
            String message() {
                var details = body.path("details").values().stream()
                        .map(detail -> detail.path("property").asString("") + ": "
                                + detail.path("message").asString(""))
                        .collect(Collectors.joining("; "));
                var text = code + " " + body.path("message").asString("")
                        + (details.isEmpty() ? "" : " (" + details + ")");
                return text.length() <= 500 ? text : text.substring(0, 500);
            }
        }

        /// The request never left: no connection.
        record NotReached(String reason) implements Answer {}

        /// The request may have been taken.
        record Lost(String reason) implements Answer {}
    }

    Answer get(String path) throws InterruptedException {
        return call(request(settings.api(), path, Duration.ofSeconds(10)).GET().build());
    }

    Answer delete(String path) throws InterruptedException {
        return call(
                request(settings.api(), path, Duration.ofSeconds(10)).DELETE().build());
    }

    Answer post(String path, Object body, Map<String, String> headers, Duration timeout) throws InterruptedException {
        return call(json(path, headers, timeout).POST(of(body)).build());
    }

    Answer put(String path, Object body) throws InterruptedException {
        return call(json(path, Map.of(), Duration.ofSeconds(10)).PUT(of(body)).build());
    }

    Answer upload(String path, byte[] png) throws InterruptedException {
        return call(request(settings.dataApi(), path, Duration.ofSeconds(60))
                .header("Content-Type", "image/png")
                .POST(BodyPublishers.ofByteArray(png))
                .build());
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private HttpRequest.Builder json(String path, Map<String, String> headers, Duration timeout) {
        var request = request(settings.api(), path, timeout).header("Content-Type", "application/json");
        headers.forEach(request::header);
        return request;
    }

    private HttpRequest.Builder request(URI base, String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + settings.channelToken())
                .timeout(timeout);
    }

    private static BodyPublisher of(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private Answer call(HttpRequest request) throws InterruptedException {
        try {
            var response = client.send(request, BodyHandlers.ofByteArray());
            var retryAfter = response.headers()
                    .firstValue("Retry-After")
                    .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                    .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
            return new Answer.Status(response.statusCode(), parsed(response.body()), retryAfter);
        } catch (ConnectException | HttpConnectTimeoutException notReached) {
            return new Answer.NotReached(
                    "LINE can't be reached: " + notReached.getClass().getSimpleName());
        } catch (IOException lost) {
            return new Answer.Lost("no answer from LINE: " + lost.getClass().getSimpleName());
        }
    }

    private static JsonNode parsed(byte[] body) {
        if (body.length == 0) {
            return MissingNode.getInstance();
        }
        try {
            return JSON.readTree(new String(body, UTF_8));
        } catch (JacksonException notJson) {
            return MissingNode.getInstance(); // a proxy's page: the status says enough
        }
    }
}
