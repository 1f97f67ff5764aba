package bianmin.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.UUID;

/// `warm-up`: starts a whole server on a free port, with a store that is thrown away, and asks it a question as a
/// browser does; so that caches are written and the JDK learns which classes every start needs. The launcher runs it
/// after each build.
final class WarmUp {
    private WarmUp() {}

    static int run(PrintStream out) throws IOException {
        var data = Files.createTempDirectory("bianmin-warm-up");
        try {
            var port = freePort();
            var node = Node.start(
                    Settings.read(Map.of("BIANMIN_PORT", Integer.toString(port), "BIANMIN_DATA", data.toString())));
            try {
                out.println(ask(URI.create("http://localhost:" + port), "身分證掉了要帶什麼"));
            } finally {
                node.stop();
            }
            return 0;
        } finally {
            delete(data);
        }
    }

    /// The page with the answer.
    private static String ask(URI server, String question) throws IOException {
        var page = connect(server, "/");
        text(page);
        var cookie = page.getHeaderField("Set-Cookie").split(";", 2)[0];
        var say = connect(server, "/say");
        say.setRequestMethod("POST");
        say.setInstanceFollowRedirects(false);
        say.setRequestProperty("Cookie", cookie);
        say.setRequestProperty("Referer", server + "/");
        say.setDoOutput(true);
        say.getOutputStream()
                .write(("event=" + UUID.randomUUID() + "&text=" + URLEncoder.encode(question, UTF_8)).getBytes(UTF_8));
        text(say);
        var answered = connect(server, "/");
        answered.setRequestProperty("Cookie", cookie);
        return text(answered);
    }

    private static HttpURLConnection connect(URI server, String path) throws IOException {
        return (HttpURLConnection) server.resolve(path).toURL().openConnection();
    }

    private static String text(HttpURLConnection connection) throws IOException {
        if (connection.getResponseCode() >= 400) {
            throw new IOException(connection.getURL() + ": " + connection.getResponseCode() + " (expected: success)");
        }
        try (var body = connection.getInputStream()) {
            return new String(body.readAllBytes(), UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
