package bianmin.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import bianmin.text.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentenceEncoderTest {
    private static SentenceEncoder encoder;

    @BeforeAll
    static void load() {
        encoder = SentenceEncoder.load();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void sentences_of_like_meaning_lie_closer_than_others() {
        double alike = cosine("身分證不見了怎麼辦", "我的身分證遺失要補發");
        double apart = cosine("身分證不見了怎麼辦", "路燈壞掉要找誰修");
        assertThat(alike).isGreaterThan(apart + 0.1);
    }

    @Test
    void a_vector_has_length_one() {
        var vector = encode("健保卡換發");
        assertThat(vector).hasSize(SentenceEncoder.DIMENSIONS);
        assertThat(dot(vector, vector)).isCloseTo(1, within(1e-4));
    }

    @Test
    void each_character_has_a_vector_of_its_own() {
        assertThat(encoder.tokenVectors(Normaliser.normalise("補健保卡"))).hasNumberOfRows(4);
        assertThat(encoder.tokenVectors("")).isEmpty();
    }

    @Test
    void any_length_is_read() {
        assertThat(encode("")).hasSize(SentenceEncoder.DIMENSIONS);
        assertThat(encode("戶口".repeat(2_000))).hasSize(SentenceEncoder.DIMENSIONS);
    }

    @Test
    void a_network_kept_from_an_earlier_start_says_the_same(@TempDir Path folder) throws IOException {
        var cache = folder.resolve("cache");
        SentenceEncoder.load(cache).close();
        try (var kept = Files.list(cache)) {
            assertThat(kept).singleElement().asString().endsWith(".onnx");
        }
        try (var again = SentenceEncoder.load(cache)) {
            assertThat(again.encode("健保卡換發")).isEqualTo(encoder.encode("健保卡換發"));
        }
    }

    @Test
    void many_threads_may_ask_at_once() throws Exception {
        var expected = encode("結婚登記要帶什麼");
        try (var threads = Executors.newFixedThreadPool(4)) {
            var asked = Stream.generate(() -> threads.submit(() -> encode("結婚登記要帶什麼")))
                    .limit(40)
                    .toList();
            for (var answer : List.copyOf(asked)) {
                assertThat(answer.get()).isEqualTo(expected);
            }
        }
    }

    private static float[] encode(String text) {
        return encoder.encode(Normaliser.normalise(text));
    }

    private static double cosine(String one, String other) {
        return dot(encode(one), encode(other));
    }

    private static double dot(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
