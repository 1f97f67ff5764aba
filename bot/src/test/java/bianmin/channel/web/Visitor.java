package bianmin.channel.web;

import bianmin.message.ConversationId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A browser as far as the wire goes: keeps its session cookie and says where its requests come from.
final class Visitor {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Site site;
    private final String cookie;

    private Visitor(Site site, String cookie) {
        this.site = site;
        this.cookie = cookie;
    }

    /// Opens the page for the first time.
    static Visitor to(Site site) throws Exception {
        var first = send(HttpRequest.newBuilder(site.address("/")).build());
        var cookie = first.headers().firstValue("Set-Cookie").orElseThrow();
        return new Visitor(site, cookie.substring(0, cookie.indexOf(';')));
    }

    /// The same browser, served by another node.
    Visitor at(Site node) {
        return new Visitor(node, cookie);
    }

    ConversationId conversation() {
        return new ConversationId("web", cookie.substring(cookie.indexOf('=') + 1));
    }

    static String newEvent() {
        return UUID.randomUUID().toString();
    }

    HttpResponse<String> page(String path) throws Exception {
        return send(HttpRequest.newBuilder(site.address(path))
                .header("Cookie", cookie)
                .build());
    }

    HttpResponse<String> say(String text) throws Exception {
        return say(newEvent(), text);
    }

    HttpResponse<String> say(String event, String text) throws Exception {
        return post("/say", "event=" + event + "&text=" + encoded(text));
    }

    HttpResponse<String> pick(String pick) throws Exception {
        return post("/pick", "event=" + newEvent() + "&pick=" + encoded(pick));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(script(path, body.getBytes(StandardCharsets.UTF_8)).build());
    }

    HttpResponse<String> submit(String path, String body) throws Exception {
        return send(script(path, body.getBytes(StandardCharsets.UTF_8))
                .setHeader("Accept", "text/html")
                .build());
    }

    /// A post as our own script makes it, to be changed by the test.
    HttpRequest.Builder script(String path, byte[] body) {
        return HttpRequest.newBuilder(site.address(path))
                .header("Cookie", cookie)
                .header("Origin", origin())
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    String origin() {
        URI home = site.address("/");
        return home.getScheme() + "://" + home.getAuthority();
    }

    static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Opens the stream.
    ///
    /// @param lastEventId empty for none
    Listening listen(String lastEventId) throws Exception {
        var request = HttpRequest.newBuilder(site.address("/stream")).header("Cookie", cookie);
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        return new Listening(response.statusCode(), response.body());
    }

    /// @param id the last one read, as a browser would name it when it comes back
    record Heard(String id, String html) {}

    record Listening(int status, InputStream body) implements AutoCloseable {
        /// Waits for the next events; the test's own time limit ends a wait in vain.
        List<Heard> next(int count) {
            var heard = new ArrayList<Heard>();
            try {
                var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
                var id = "";
                var html = new StringBuilder();
                while (heard.size() < count) {
                    var line = lines.readLine();
                    if (line == null) {
                        break;
                    }
                    if (line.startsWith("id: ")) {
                        id = line.substring(4);
                    } else if (line.startsWith("data: ")) {
                        html.append(line.substring(6)).append('\n');
                    } else if (line.isEmpty() && !html.isEmpty()) {
                        heard.add(new Heard(id, html.toString()));
                        html.setLength(0);
                    }
                }
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return heard;
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
