package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bianmin.channel.Arrived;
import bianmin.channel.WebServer;
import bianmin.message.InboundEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Base64;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LineWebhookTest {
    private static final String SECRET = "channel-secret";

    private final Arrived arrived = new Arrived();
    private final LineChannel line = new LineChannel(
            new LineSettings(SECRET, "channel-token", URI.create("http://localhost:1"), null),
            arrived,
            InstantSource.system());
    private final WebServer server = new WebServer(line::mount);

    @AfterEach
    void close() {
        server.close();
        line.close();
    }

    @Test
    void a_signed_webhook_is_kept_and_answered_200() throws Exception {
        var answer = signed(LineEventsTest.payload("text"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(arrived.events())
                .singleElement()
                .isInstanceOfSatisfying(
                        InboundEvent.Said.class, said -> assertThat(said.text()).isEqualTo("身分證掉了怎麼辦"));
    }

    @Test
    void a_webhook_without_events_is_answered_200() throws Exception {
        assertThat(signed(LineEventsTest.payload("no-events")).statusCode()).isEqualTo(200);
        assertThat(arrived.events()).isEmpty();
    }

    @Test
    void what_could_not_be_kept_is_answered_503_so_that_line_sends_it_again() throws Exception {
        arrived.failing(true);
        assertThat(signed(LineEventsTest.payload("text")).statusCode()).isEqualTo(503);

        arrived.failing(false);
        assertThat(signed(LineEventsTest.payload("text")).statusCode()).isEqualTo(200);
    }

    @Nested
    class Refuses {
        @Test
        void a_body_without_a_signature() throws Exception {
            refused(server.post(LineChannel.PATH, LineEventsTest.payload("text")), 401, "X-Line-Signature: missing");
        }

        @Test
        void a_forged_signature() throws Exception {
            var answer = server.post(
                    LineChannel.PATH,
                    LineEventsTest.payload("text"),
                    "X-Line-Signature",
                    "AAAA" + "A".repeat(39) + "=");
            refused(answer, 401, "X-Line-Signature: does not match the body");
        }

        @Test
        void a_body_changed_after_it_was_signed() throws Exception {
            var body = LineEventsTest.payload("text");
            var signature = signature(body);
            body[body.length - 2] = ' ';
            refused(
                    server.post(LineChannel.PATH, body, "X-Line-Signature", signature),
                    401,
                    "X-Line-Signature: does not match the body");
        }

        @Test
        void a_body_of_another_encoding() throws Exception {
            refused(signed("{\"events\":[\"身分證\"]}".getBytes(ISO_8859_1)), 400, "events[0]");
            refused(signed("{\"events\":[\"caf\u00e9\"]}".getBytes(ISO_8859_1)), 400, "body: not JSON");
        }

        @Test
        void nesting_without_end() throws Exception {
            var deep = "{\"events\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
            refused(signed(deep.getBytes(UTF_8)), 400, "at most 64 levels deep");
        }

        @Test
        void a_number_without_end() throws Exception {
            refused(signed(("{\"events\":" + "9".repeat(100_000) + "}").getBytes(UTF_8)), 400, "body: not JSON");
        }

        @Test
        void a_body_that_is_too_large() throws Exception {
            refused(signed(new byte[(1 << 20) + 1]), 413, "body: too large");
        }

        @Test
        void a_body_that_ends_early() throws Exception {
            refused(signed("{\"events\":[{\"type\":\"mess".getBytes(UTF_8)), 400, "body: not JSON");
        }

        @Test
        void an_empty_body() throws Exception {
            refused(signed(new byte[0]), 400, "body: (expected: a JSON object)");
        }

        private void refused(HttpResponse<String> answer, int status, String reason) {
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body())
                    .startsWith("{\"error\":\"")
                    .contains(reason)
                    .doesNotContain("Exception");
            assertThat(arrived.events()).isEmpty();
        }
    }

    @Test
    void a_body_in_utf_16_is_read_or_refused_but_breaks_nothing() throws Exception {
        var text = new String(LineEventsTest.payload("text"), UTF_8);
        assertThat(signed(text.getBytes(UTF_16)).statusCode()).isIn(200, 400);
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 20));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatever_bytes_are_signed_the_answer_is_no_error_of_ours(long seed) throws Exception {
        var chance = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int round = 0; round < 20; round++) {
            var body = LineEventsTest.payload(chance.nextBoolean() ? "text-in-group-mentioning-us" : "location");
            for (int i = chance.nextInt(8); i >= 0; i--) {
                body[chance.nextInt(body.length)] = (byte) chance.nextInt(256);
            }

            assertThat(signed(body).statusCode()).isIn(200, 400);
        }
    }

    private HttpResponse<String> signed(byte[] body) throws Exception {
        return server.post(LineChannel.PATH, body, "X-Line-Signature", signature(body));
    }

    /// As LINE's reference describes it, apart from our own code.
    static String signature(byte[] body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(body));
    }
}
