package bianmin.turn;

import java.time.Duration;

/// @param atOnce conversations that are worked at once, at most; they wait for the computing pool and the store
/// @param computing threads that compute
/// @param stepLimit how long a step may take before it counts as failed
/// @param retention how long a conversation is remembered after its last event
/// @param signOfWork after which the citizen is shown that an answer is on its way
public record TurnSettings(int atOnce, int computing, Duration stepLimit, Duration retention, Duration signOfWork) {
    public TurnSettings {
        if (atOnce < 1 || computing < 1) {
            throw new IllegalArgumentException(
                    "turns: " + atOnce + " at once, " + computing + " computing (expected: at least 1 of each)");
        }
    }

    public static TurnSettings usual() {
        return new TurnSettings(
                64,
                Runtime.getRuntime().availableProcessors(),
                Duration.ofSeconds(20),
                Duration.ofDays(90),
                Duration.ofSeconds(1));
    }
}
