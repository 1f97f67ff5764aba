package bianmin.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// A Redis of our own, as a process beside this one: on loopback, with a password, keeping all it acknowledges in a
/// folder. Started again if it dies. One that an ended server left behind is stopped first.
public final class EmbeddedRedis implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(EmbeddedRedis.class.getName());
    private static final int MOST_LAUNCHES = 3;
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(10);

    private final Path folder;
    private final Path binary;
    private final String password;
    private final int port;
    private final FileLock lock;
    private volatile @Nullable Process process;
    private volatile boolean closed;

    private EmbeddedRedis(Path folder, Path binary, String password, int port, FileLock lock) {
        this.folder = folder;
        this.binary = binary;
        this.password = password;
        this.port = port;
        this.lock = lock;
    }

    /// Starts one and waits until it answers.
    ///
    /// @param folder where it keeps its data; one process at a time
    public static EmbeddedRedis start(Path folder) {
        try {
            Files.createDirectories(folder);
            var lock = lock(folder);
            stopLeftOver(folder.resolve("redis.pid"));
            var redis = launched(folder, RedisBinary.find(folder), lock);
            Thread.ofVirtual().name("embedded-redis").start(redis::keepRunning);
            return redis;
        } catch (IOException e) {
            throw new UncheckedIOException("embedded Redis in " + folder + ": can't be started", e);
        }
    }

    /// A free port may be taken by another program before Redis has it: then with the next.
    private static EmbeddedRedis launched(Path folder, Path binary, FileLock lock) throws IOException {
        for (int attempt = 1; ; attempt++) {
            var redis = new EmbeddedRedis(folder, binary, password(folder), freePort(), lock);
            try {
                redis.launch();
                return redis;
            } catch (IOException e) {
                if (attempt == MOST_LAUNCHES) {
                    lock.channel().close();
                    throw e;
                }
            }
        }
    }

    /// Where it is, with its password.
    public String url() {
        return "redis://:" + password + "@127.0.0.1:" + port;
    }

    /// The process, to be ended by a test.
    public ProcessHandle process() {
        var running = process;
        if (running == null) {
            throw new IllegalStateException("embedded Redis: not running");
        }
        return running.toHandle();
    }

    @Override
    public synchronized void close() {
        closed = true;
        var running = process;
        try {
            if (running != null) {
                running.destroy();
                if (!running.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            }
            lock.channel().close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Leaves the process running, as this one being killed would.
    void abandon() throws IOException {
        closed = true;
        lock.channel().close();
    }

    private synchronized void launch() throws IOException {
        if (closed) {
            return;
        }
        var config = folder.resolve("redis.conf");
        OwnersOnly.write(config, configuration());
        var started = new ProcessBuilder(
                        binary.toString(), config.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("redis.out").toFile()))
                .start();
        process = started;
        Files.writeString(folder.resolve("redis.pid"), Long.toString(started.pid()));
        waitUntilItAnswers(started);
    }

    private String configuration() {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir .
                appendonly yes
                appendfsync always
                save ""
                maxmemory-policy noeviction
                daemonize no
                """.formatted(port, password);
    }

    private void keepRunning() {
        try {
            while (!closed) {
                var running = process;
                int status = running == null ? -1 : running.waitFor();
                if (!closed) {
                    LOG.log(Level.WARNING, "embedded Redis ended with {0}; it is started again", status);
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        try {
            launch();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "embedded Redis could not be started again", e);
            Thread.sleep(BETWEEN_STARTS);
        }
    }

    private void waitUntilItAnswers(Process started) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new IOException("embedded Redis ended at once; see redis.out in " + folder);
            }
            if (answers()) {
                return;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while starting", e);
            }
        }
        throw new IOException("embedded Redis did not answer within " + START);
    }

    private boolean answers() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(US_ASCII));
            var answer = new String(socket.getInputStream().readNBytes(12), US_ASCII);
            return answer.equals("+OK\r\n+PONG\r\n");
        } catch (IOException e) {
            return false;
        }
    }

    private static FileLock lock(Path folder) throws IOException {
        var channel =
                FileChannel.open(folder.resolve("redis.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        channel.close();
        throw new IOException("in use by another server (expected: one server a data folder, or a Redis address)");
    }

    private static void stopLeftOver(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var text = Files.readString(pidFile).strip();
        var leftOver =
                text.isEmpty() ? null : ProcessHandle.of(Long.parseLong(text)).orElse(null);
        // the number may have passed to another program since
        if (leftOver != null
                && leftOver.info().command().filter(RedisBinary::isOne).isPresent()) {
            LOG.log(Level.INFO, "stopping the embedded Redis {0} that an ended server left behind", text);
            leftOver.destroy();
            try {
                leftOver.onExit().get(STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while stopping " + text, e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("the embedded Redis " + text + " left behind does not stop", e);
            }
        }
        Files.delete(pidFile);
    }

    private static String password(Path folder) throws IOException {
        var file = folder.resolve("redis.password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            OwnersOnly.write(file, HexFormat.of().formatHex(bytes));
        }
        return Files.readString(file).strip();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
