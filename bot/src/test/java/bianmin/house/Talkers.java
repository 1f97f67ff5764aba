package bianmin.house;

import bianmin.house.Webhooks.Word;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/// Citizens on LINE, each on a thread of their own. A word that is not acknowledged is delivered again until it is; the
/// next one follows only then.
final class Talkers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration BEFORE_AGAIN = Duration.ofMillis(200);

    private final Webhooks webhooks;
    private final Questions questions;
    private final int port;
    private final Duration pause;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AtomicInteger> acknowledged;
    private final AtomicInteger redelivered = new AtomicInteger();
    private final List<Thread> threads;
    private volatile boolean over;

    /// @param pause of each citizen between two words
    Talkers(int citizens, int port, String secret, Duration pause) {
        this.webhooks = new Webhooks(secret);
        this.questions = Questions.load();
        this.port = port;
        this.pause = pause;
        this.acknowledged =
                IntStream.range(0, citizens).mapToObj(_ -> new AtomicInteger()).toList();
        this.threads = IntStream.range(0, citizens)
                .mapToObj(
                        citizen -> Thread.ofVirtual().name("citizen-" + citizen).start(() -> talk(citizen)))
                .toList();
    }

    /// Says no further word; returns when each word that was begun is acknowledged.
    void finish(Duration limit) throws InterruptedException {
        over = true;
        for (var thread : threads) {
            if (!thread.join(limit)) {
                throw new AssertionError(thread.getName() + ": the last word is not acknowledged within " + limit);
            }
        }
    }

    /// All acknowledged words of a citizen, in order.
    List<Word> wordsOf(int citizen) {
        return IntStream.range(0, acknowledged.get(citizen).get())
                .mapToObj(number -> new Word(citizen, number))
                .toList();
    }

    int count() {
        return acknowledged.size();
    }

    int total() {
        return acknowledged.stream().mapToInt(AtomicInteger::get).sum();
    }

    /// How many posts were repeated because no 200 came.
    int redelivered() {
        return redelivered.get();
    }

    private void talk(int citizen) {
        try {
            for (int number = 0; !over; number++) {
                var text = questions.text(citizen * 31 + number);
                var webhook = webhooks.said(new Word(citizen, number), text, Instant.now());
                while (!acknowledges(webhook)) {
                    redelivered.incrementAndGet();
                    Thread.sleep(BEFORE_AGAIN);
                }
                acknowledged.get(citizen).incrementAndGet();
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean acknowledges(Webhooks.Signed webhook) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Webhooks.PATH))
                .header("X-Line-Signature", webhook.signature())
                .header("Content-Type", "application/json")
                .timeout(PATIENCE)
                .POST(BodyPublishers.ofByteArray(webhook.body().getBytes()))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (java.io.IOException killedMeanwhile) {
            return false;
        }
    }
}
