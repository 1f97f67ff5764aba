package bianmin.house;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.house.CountingLine.Delivery;
import bianmin.house.Webhooks.Word;
import bianmin.message.ConversationId;
import bianmin.store.Await;
import bianmin.store.Key;
import bianmin.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The server as `./bianmin run` starts it, with its embedded Redis, while citizens write on LINE and one or the other
/// is ended by SIGKILL: what was acknowledged is answered, once, in order. `-Dkills=200 -Dseed=7` for a longer run.
class HouseKillTest {
    private static final String SECRET = "house-channel-secret";
    private static final int CITIZENS = 12;
    private static final int REMEMBERED = 20;
    private static final Duration PAUSE = Duration.ofMillis(400);
    private static final Duration LIMIT = Duration.ofMinutes(10); // the first start of a fresh clone learns
    private static final JsonMapper JSON = JsonMapper.shared();

    private final CountingLine line = new CountingLine();
    private final List<Delivery> delivered = new CopyOnWriteArrayList<>();
    private final int port = ServerProcess.freePort();
    private final Path log;
    private final DataFolder data;
    private ServerProcess server;

    HouseKillTest(@TempDir Path folder) {
        this.log = folder.resolve("server.log");
        this.data = new DataFolder(folder.resolve("data"));
        this.server = server();
    }

    private ServerProcess server() {
        return ServerProcess.real(
                port,
                Map.of(
                        "BIANMIN_DATA",
                        data.folder().toString(),
                        "BIANMIN_LINE_CHANNEL_SECRET",
                        SECRET,
                        "BIANMIN_LINE_CHANNEL_TOKEN",
                        "house-channel-token",
                        "BIANMIN_LINE_API",
                        line.address().toString()),
                log);
    }

    @BeforeEach
    void start() throws InterruptedException {
        line.listen(delivered::add);
        server.awaitReady(LIMIT);
    }

    @AfterEach
    void stop() throws InterruptedException {
        server.kill();
        data.killRedis();
        line.close();
    }

    @Test
    void whoever_is_killed_each_acknowledged_word_is_answered_once_and_in_order() throws InterruptedException {
        int kills = Integer.getInteger("kills", 6);
        long seed = Long.getLong("seed", 3);
        var killed = new HashMap<String, Integer>();
        var talkers = new Talkers(CITIZENS, port, SECRET, PAUSE);

        var random = new Random(seed);
        for (int kill = 0; kill < kills; kill++) {
            Thread.sleep(300 + random.nextInt(1200)); // the moment is the seed's, not a condition's
            killed.merge(killSomeone(random.nextInt(4)), 1, Integer::sum);
        }
        talkers.finish(LIMIT);

        Await.until("each word answered", LIMIT, () -> answered().containsAll(words(talkers)));
        try (var store = data.store()) {
            for (int citizen = 0; citizen < talkers.count(); citizen++) {
                assertThat(remembered(store, citizen))
                        .as("remembered of citizen %d", citizen)
                        .isEqualTo(messages(talkers.wordsOf(citizen)));
            }
        }
        server.close(); // what was still owed has left
        for (int citizen = 0; citizen < talkers.count(); citizen++) {
            assertThat(answersTo(citizen))
                    .as("answers to citizen %d, seed %d", citizen, seed)
                    .isEqualTo(talkers.wordsOf(citizen));
        }
        assertThat(killed.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(kills);
        System.out.printf(
                "seed %d, killed %s: %d words acknowledged (%d posts repeated), each answered once, in order; "
                        + "%d sends repeated and refused by LINE%n",
                seed, killed, talkers.total(), talkers.redelivered(), line.repeated());
    }

    /// Redis, or the bot, or both; the bot is started again at once, Redis by the bot.
    private String killSomeone(int whom) throws InterruptedException {
        boolean redis = whom >= 2 && data.killRedis();
        if (whom == 2) {
            return redis ? "Redis" : "nobody, Redis was down";
        }
        server.kill();
        server = server().awaitReady(LIMIT);
        return redis ? "both" : "bot";
    }

    private static List<Word> words(Talkers talkers) {
        return java.util.stream.IntStream.range(0, talkers.count())
                .boxed()
                .flatMap(citizen -> talkers.wordsOf(citizen).stream())
                .toList();
    }

    private Set<Word> answered() {
        var words = new HashSet<Word>();
        for (int citizen = 0; citizen < CITIZENS; citizen++) {
            words.addAll(answersTo(citizen));
        }
        return words;
    }

    /// Which words LINE showed a citizen an answer to, in the order of arrival.
    private List<Word> answersTo(int citizen) {
        var user = new Word(citizen, 0).user();
        return delivered.stream()
                .filter(delivery -> delivery.user().equals(user))
                .map(delivery -> delivery.push()
                        ? pushed(citizen, UUID.fromString(delivery.key()))
                        : Word.ofReplyToken(delivery.key()))
                .toList();
    }

    private static Word pushed(int citizen, UUID retryKey) {
        for (int number = 0; number < 100_000; number++) {
            var word = new Word(citizen, number);
            if (word.retryKey().equals(retryKey)) {
                return word;
            }
        }
        throw new AssertionError("retry key " + retryKey + " belongs to no word of citizen " + citizen);
    }

    private static List<String> messages(List<Word> words) {
        return words.subList(Math.max(0, words.size() - REMEMBERED), words.size()).stream()
                .map(Word::message)
                .toList();
    }

    private static List<String> remembered(Store store, int citizen) {
        var conversation = new ConversationId("line", new Word(citizen, 0).user());
        var state = store.await(store.value(Key.of("state", conversation.toString())));
        return JSON.readTree(state == null ? "{}" : state).path("history").values().stream()
                .map(said -> said.path("message").asString(""))
                .toList();
    }
}
