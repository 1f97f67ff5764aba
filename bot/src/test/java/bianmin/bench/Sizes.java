package bianmin.bench;

import java.time.Duration;

/// How much is measured; system properties make it smaller, for a try.
///
/// @param webhooks distinct ones of a burst
/// @param warmUp webhooks before each burst, for both servers, so that the JVM has compiled what it measures
/// @param conversations that are kept going in the sustained run
record Sizes(
        int rounds,
        int webhooks,
        int warmUp,
        int connections,
        Duration answeredWithin,
        int conversations,
        Duration sustained,
        boolean jmh) {
    static Sizes read() {
        return new Sizes(
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.webhooks", 20_000),
                Integer.getInteger("bench.warm-up", 10_000),
                Integer.getInteger("bench.connections", 96),
                Duration.ofSeconds(Integer.getInteger("bench.answered-within", 900)),
                Integer.getInteger("bench.conversations", 64),
                Duration.ofSeconds(Integer.getInteger("bench.sustained", 30)),
                !"false".equals(System.getProperty("bench.jmh")));
    }
}
