package bianmin.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A server as a process of its own: the real one or one to compare it with.
public final class ServerProcess implements AutoCloseable {
    private static final String USUAL_OPTIONS = """
            --enable-native-access=ALL-UNNAMED
            --sun-misc-unsafe-memory-access=allow
            -XX:+UseSerialGC
            -Xmx1g
            -Dfile.encoding=UTF-8
            """;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final Path log;

    private ServerProcess(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /// `bianmin.server.Main run`, with the options and the class path that the launcher gives, if it started us.
    ///
    /// @param environment the settings
    /// @param log where its output is appended
    public static ServerProcess real(int port, Map<String, String> environment, Path log) {
        var classPath = System.getProperty("bianmin.server.path", System.getProperty("java.class.path"));
        var all = new java.util.HashMap<>(environment);
        all.put("BIANMIN_PORT", Integer.toString(port));
        return start(port, classPath, List.of("bianmin.server.Main", "run"), all, log);
    }

    /// A class with `main`, under the same options.
    public static ServerProcess of(Class<?> main, int port, List<String> arguments, Path log) {
        var words = new ArrayList<String>(List.of(main.getName()));
        words.addAll(arguments);
        return start(port, System.getProperty("java.class.path"), words, Map.of(), log);
    }

    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerProcess start(
            int port, String classPath, List<String> words, Map<String, String> settings, Path log) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(System.getProperty("bianmin.server.options", USUAL_OPTIONS)
                .lines()
                .filter(option -> !option.isBlank())
                .toList());
        command.add("-Dbianmin.home=" + home());
        command.add("-cp");
        command.add(classPath);
        command.addAll(words);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("BIANMIN_"));
        builder.environment().putAll(settings);
        try {
            var process = builder.start();
            // none outlives a run that is broken off; SIGTERM, so that it takes its embedded Redis along
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(process::destroy));
            return new ServerProcess(process, port, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The project's folder: where the launcher says, else found upwards from here.
    public static Path home() {
        var given = System.getProperty("bianmin.home");
        if (given != null) {
            return Path.of(given).toAbsolutePath();
        }
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("knowledge-base").resolve("content"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above this one holds knowledge-base/content");
    }

    public int port() {
        return port;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /// Waits until it says that it is ready.
    public ServerProcess awaitReady(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended at once; the end of " + log + ":\n" + endOfLog());
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "the server is not ready within " + limit + "; the end of " + log + ":\n" + endOfLog());
            }
            Thread.sleep(20);
        }
        return this;
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return "unreadable: " + e;
        }
    }

    /// SIGKILL: nothing of it runs any more.
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /// Asks it to end, and ends it if it doesn't.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(Duration.ofSeconds(30))) {
                kill();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
