package bianmin.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// What the processes of a run have used of the processors since a moment.
final class Usage {
    private static final double TICKS_A_SECOND = 100; // USER_HZ of Linux

    private final ProcessHandle server;
    private final ProcessHandle redis;
    private final long start = System.nanoTime();
    private final Duration serverThen;
    private final Duration redisThen;
    private final Duration benchThen;
    private final double everyoneThen = everyone();

    Usage(ProcessHandle server, ProcessHandle redis) {
        this.server = server;
        this.redis = redis;
        this.serverThen = cpu(server);
        this.redisThen = cpu(redis);
        this.benchThen = cpu(ProcessHandle.current());
    }

    /// Cores kept busy, on average, since the start: 1.5 is one and a half.
    ///
    /// @param bench the load generator and the platform that takes the replies
    /// @param others what else ran on this machine; not a number where the machine doesn't tell
    record Cores(double server, double redis, double bench, double others) {
        double all() {
            return server + redis + bench + (Double.isNaN(others) ? 0 : others);
        }
    }

    Cores cores() {
        double wall = System.nanoTime() - start;
        double serverCores = cpu(server).minus(serverThen).toNanos() / wall;
        double redisCores = cpu(redis).minus(redisThen).toNanos() / wall;
        double benchCores = cpu(ProcessHandle.current()).minus(benchThen).toNanos() / wall;
        double ours = serverCores + redisCores + benchCores;
        double others = (everyone() - everyoneThen) * 1e9 / wall - ours;
        return new Cores(serverCores, redisCores, benchCores, Double.isNaN(others) ? others : Math.max(0, others));
    }

    /// Seconds that all processors together were not idle, since the machine began.
    private static double everyone() {
        var stat = Path.of("/proc/stat");
        if (!Files.isReadable(stat)) {
            return Double.NaN; // no Linux
        }
        try (var lines = Files.lines(stat)) {
            var ticks = lines.findFirst().orElseThrow().strip().split(" +", -1);
            // user, nice, system, then idle and waiting for the disk, then interrupts
            long busy = IntStream.of(1, 2, 3, 6, 7)
                    .mapToLong(column -> Long.parseLong(ticks[column]))
                    .sum();
            return busy / TICKS_A_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /// A process's memory now and at its highest, in MB.
    record Memory(long resident, long highest) {
        static Memory of(ProcessHandle process) {
            var status = Path.of("/proc", Long.toString(process.pid()), "status");
            if (!Files.exists(status)) {
                return new Memory(-1, -1); // no Linux
            }
            try {
                var lines = Files.readAllLines(status);
                return new Memory(megabytes(lines, "VmRSS:"), megabytes(lines, "VmHWM:"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static long megabytes(List<String> lines, String name) {
            return lines.stream()
                    .filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        }
    }
}
