package bianmin.turn;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.store.Await;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/// A [KillableNode], seen from the test.
final class NodeProcess {
    private final Process process;
    private final Writer in;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final Set<String> acknowledged;

    /// @param acknowledged where what the node acknowledges is added
    /// @param halt nothing, or the step after which the node ends itself
    NodeProcess(String url, String prefix, Path platform, Set<String> acknowledged, String... halt) throws IOException {
        this.acknowledged = acknowledged;
        var command = Stream.concat(
                        Stream.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KillableNode.class.getName(),
                                url,
                                prefix,
                                platform.toString()),
                        Stream.of(halt))
                .toList();
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        platform.resolveSibling("nodes.log").toFile()))
                .start();
        in = process.outputWriter(UTF_8);
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                if (line.equals("ready")) {
                    ready.countDown();
                } else {
                    acknowledged.add(line.substring("ack ".length()));
                }
            }
        } catch (IOException e) {
            // the process was killed: what it did not acknowledge is sent again
        }
    }

    void awaitReady() throws InterruptedException {
        Await.until("node ready", Duration.ofMinutes(3), () -> ready.getCount() == 0 || !process.isAlive());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /// Hands an event over; a node that is dead takes nothing.
    void send(String event) {
        try {
            in.write(event + "\n");
            in.flush();
        } catch (IOException e) {
            // dead: the event stays unacknowledged
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    static Set<String> acknowledgements() {
        return ConcurrentHashMap.newKeySet();
    }

    static void killAll(List<NodeProcess> nodes) throws InterruptedException {
        for (var node : nodes) {
            node.kill();
        }
    }
}
