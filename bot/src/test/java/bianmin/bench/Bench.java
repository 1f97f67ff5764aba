package bianmin.bench;

import bianmin.house.CountingLine;
import bianmin.house.Questions;
import bianmin.house.ServerProcess;
import bianmin.store.EmbeddedRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// `./bianmin bench`: measures this machine and writes `bot/target/bench/report.md`. [Sizes] names the system
/// properties of smaller runs.
public final class Bench {
    static final String SECRET = "bench-channel-secret";

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        var folder = ServerProcess.home().resolve("bot").resolve("target").resolve("bench");
        clear(folder);
        var sizes = Sizes.read();
        var machine = Machine.here(folder);
        var questions = Questions.load();
        var rounds = new ArrayList<Burst.Round>();
        Sustained.Outcome sustained;
        try (var load = new LoadGenerator(sizes.connections())) {
            var burst = new Burst(sizes, questions, load, folder);
            for (int number = 1; number <= sizes.rounds(); number++) {
                var round = burst.round(number);
                rounds.add(round);
                System.out.printf(
                        "round %d: bare %.0f/s, bianmin %.0f/s (%.0f %%), p99 %.0f ms, %d answered in %.1f s%n",
                        number,
                        round.bare().load().perSecond(),
                        round.real().load().perSecond(),
                        100 * round.ratio(),
                        round.real().load().acknowledged().millis(0.99),
                        round.real().answered(),
                        round.real().answeredAfter().toMillis() / 1000.0);
            }
            sustained = new Sustained(sizes, questions, load).run(folder);
            System.out.printf("sustained: %.1f answers/s%n", sustained.perSecond());
        }
        var jmh = sizes.jmh() ? questionToReply() : null;
        var report = new Report(sizes, machine, rounds, sustained, jmh);
        var file = folder.resolve("report.md");
        Files.writeString(file, report.markdown());
        System.out.println(file);
        System.exit(report.everyoneAnswered() ? 0 : 1);
    }

    static ServerProcess realServer(EmbeddedRedis redis, CountingLine line, Path folder) {
        return ServerProcess.real(
                ServerProcess.freePort(),
                Map.of(
                        "BIANMIN_DATA", folder.resolve("data").toString(),
                        "BIANMIN_REDIS_URL", redis.url(),
                        "BIANMIN_LINE_CHANNEL_SECRET", SECRET,
                        "BIANMIN_LINE_CHANNEL_TOKEN", "bench-channel-token",
                        "BIANMIN_LINE_API", line.address().toString()),
                folder.resolve("real.log"));
    }

    private static RunResult questionToReply() throws RunnerException {
        var options =
                new OptionsBuilder().include(QuestionToReply.class.getName()).build();
        return new Runner(options).runSingle();
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
