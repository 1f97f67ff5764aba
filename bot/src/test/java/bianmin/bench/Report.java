package bianmin.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.results.RunResult;

/// What was measured, in Markdown, beside what was aimed at.
///
/// @param jmh null if it was left out
record Report(
        Sizes sizes,
        Machine machine,
        List<Burst.Round> rounds,
        Sustained.Outcome sustained,
        @Nullable RunResult jmh) {
    private static final double WANTED_RATIO = 0.60;
    private static final double WANTED_P99 = 200;
    private static final long WANTED_MEMORY = 500;

    Report {
        rounds = List.copyOf(rounds);
    }

    boolean everyoneAnswered() {
        return rounds.stream().allMatch(round -> round.real().answered() == sizes.webhooks());
    }

    String markdown() {
        return head() + burst() + verdicts() + conversations() + inProcess();
    }

    private String head() {
        return String.format(
                Locale.ROOT,
                """
                # Bianmin on this machine

                | | |
                |---|---|
                | processor | %s, %d cores |
                | memory | %d MB |
                | system | %s, data on %s |
                | JVM | %s |
                | Redis | %s, appendonly yes, appendfsync always |
                | load average when it began | %.2f |

                """,
                machine.processor(),
                machine.cores(),
                machine.memoryMegabytes(),
                machine.system(),
                machine.disk(),
                machine.jvm(),
                machine.redis(),
                machine.load());
    }

    private String burst() {
        var table = new StringBuilder(
                String.format(Locale.ROOT, """
                ## A burst of %,d LINE webhooks

                Load generator, LINE, Redis and server share this machine. %d connections, one webhook at a time on each;
                before each burst %,d webhooks to warm up. The bare server verifies the signature, appends to its Redis and
                answers 200; it reads nothing and answers nobody. Both have a fresh Redis of the same kind, and take turns
                at being first. Cores: server + Redis + load generator with LINE + all else on the machine, while webhooks
                were acknowledged.

                | round | server | acknowledged | other answers | a second | p50 ms | p99 ms | longest ms | cores |
                |---|---|---|---|---|---|---|---|---|
                """, sizes.webhooks(), sizes.connections(), sizes.warmUp()));
        for (int i = 0; i < rounds.size(); i++) {
            var round = rounds.get(i);
            var bare = row(i + 1, "bare", round.bare().load(), round.bare().cores());
            var real = row(i + 1, "Bianmin", round.real().load(), round.real().cores());
            table.append(round.bareFirst() ? bare + real : real + bare);
        }
        table.append("""

                | round | users answered | deliveries | seconds until all were | answers a second | cores while answering | \
                memory MB (highest) |
                |---|---|---|---|---|---|---|
                """);
        for (int i = 0; i < rounds.size(); i++) {
            var real = rounds.get(i).real();
            table.append(String.format(
                    Locale.ROOT,
                    "| %d | %,d of %,d | %,d | %.1f | %.0f | %s | %d (%d) |%n",
                    i + 1,
                    real.answered(),
                    sizes.webhooks(),
                    real.deliveries(),
                    real.answeredAfter().toMillis() / 1000.0,
                    real.answeredPerSecond(),
                    cores(real.answering()),
                    real.memory().resident(),
                    real.memory().highest()));
        }
        return table.append('\n').toString();
    }

    private static String row(int round, String server, LoadGenerator.Load load, Usage.Cores cores) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %,d | %d | %,.0f | %.1f | %.1f | %.1f | %s |%n",
                round,
                server,
                load.acknowledged().count(),
                load.others(),
                load.perSecond(),
                load.acknowledged().millis(0.50),
                load.acknowledged().millis(0.99),
                load.acknowledged().millis(1),
                cores(cores));
    }

    private String verdicts() {
        double ratio = Spread.of(rounds, Burst.Round::ratio).median();
        double p99 = Spread.of(
                        rounds, round -> round.real().load().acknowledged().millis(0.99))
                .highest();
        long memory = rounds.stream()
                .mapToLong(round -> round.real().memory().highest())
                .max()
                .orElse(-1);
        return String.format(
                Locale.ROOT,
                """
                | | wanted | measured (median; lowest to highest) | |
                |---|---|---|---|
                | rate against the bare server | at least %.0f %% | %s | %s |
                | 99th percentile | under %.0f ms | %s ms | %s |
                | everyone answered | all | %s | %s |
                | memory of the server | under %d MB | %d MB at its highest | %s |

                """,
                100 * WANTED_RATIO,
                Spread.of(rounds, round -> 100 * round.ratio()).inWords(" %"),
                word(ratio >= WANTED_RATIO),
                WANTED_P99,
                Spread.of(rounds, round -> round.real().load().acknowledged().millis(0.99))
                        .inWords(""),
                word(p99 < WANTED_P99),
                everyoneAnswered() ? "all" : "not all",
                word(everyoneAnswered()),
                WANTED_MEMORY,
                memory,
                word(memory >= 0 && memory < WANTED_MEMORY));
    }

    private String conversations() {
        return String.format(
                Locale.ROOT,
                """
                ## Sustained

                %d conversations at once, each asking its next question when the last is answered, for %d s:
                **%.1f answers a second**; from question to reply at LINE p50 %.0f ms, p99 %.0f ms, longest %.0f ms;
                %d webhooks not acknowledged, %d questions unanswered at the end. Memory of the server %d MB (highest %d).

                Cores kept busy, of %d: server %.2f, Redis %.2f, load generator with LINE %.2f, all else on the machine %.2f. %s

                """,
                sizes.conversations(),
                sustained.took().toSeconds(),
                sustained.perSecond(),
                sustained.answered().millis(0.50),
                sustained.answered().millis(0.99),
                sustained.answered().millis(1),
                sustained.refused(),
                sustained.unanswered(),
                sustained.memory().resident(),
                sustained.memory().highest(),
                machine.cores(),
                sustained.cores().server(),
                sustained.cores().redis(),
                sustained.cores().bench(),
                sustained.cores().others(),
                limit());
    }

    /// What limits: the processors when they are all busy, else waiting.
    private String limit() {
        var cores = sustained.cores();
        if (cores.all() < 0.85 * machine.cores()) {
            return "The processors were not all busy: waiting (for the disk, for replies) limits.";
        }
        if (cores.others() > 0.2 * machine.cores()) {
            return "Other programs took a good part of the processors: measure again when the machine is quiet.";
        }
        if (cores.server() >= cores.redis() && cores.server() >= cores.bench()) {
            return "The processors limit, and the server uses most of them: what a turn computes.";
        }
        return cores.redis() >= cores.bench()
                ? "The processors limit, and Redis uses most of them."
                : "The processors limit, and the load generator uses most of them.";
    }

    private String inProcess() {
        if (jmh == null) {
            return "";
        }
        var result = jmh.getPrimaryResult();
        var times = result.getStatistics();
        return String.format(
                Locale.ROOT,
                """
                ## Question to reply in process (JMH, one thread)

                Mean %.2f ± %.2f %s over %,d questions; p50 %.2f, p99 %.2f, longest %.2f.
                """,
                result.getScore(),
                result.getScoreError(),
                result.getScoreUnit(),
                times.getN(),
                times.getPercentile(50),
                times.getPercentile(99),
                times.getMax());
    }

    private static String cores(Usage.Cores cores) {
        return String.format(
                Locale.ROOT, "%.2f + %.2f + %.2f + %.2f", cores.server(), cores.redis(), cores.bench(), cores.others());
    }

    private static String word(boolean reached) {
        return reached ? "reached" : "missed";
    }

    /// Of several rounds.
    private record Spread(double lowest, double median, double highest) {
        static Spread of(List<Burst.Round> rounds, ToDoubleFunction<Burst.Round> figure) {
            var rising = rounds.stream().mapToDouble(figure).sorted().toArray();
            return rising.length == 0
                    ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                    : new Spread(
                            rising[0],
                            (rising[(rising.length - 1) / 2] + rising[rising.length / 2]) / 2,
                            rising[rising.length - 1]);
        }

        String inWords(String unit) {
            return String.format(Locale.ROOT, "%.0f%s; %.0f to %.0f%s", median, unit, lowest, highest, unit);
        }
    }
}
