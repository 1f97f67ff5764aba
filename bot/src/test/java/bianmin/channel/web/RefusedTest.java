package bianmin.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is refused is told in words, with what and where, and has changed nothing.
@Timeout(60)
class RefusedTest {
    private Site site;
    private Visitor visitor;

    @BeforeEach
    void visit() throws Exception {
        site = Site.open();
        visitor = Visitor.to(site);
    }

    @AfterEach
    void leave() {
        site.close();
    }

    private void refused(HttpResponse<String> answer, int status, String problem) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(problem).doesNotContain("\tat ").doesNotContain("Exception");
        nothingHappened();
    }

    private void nothingHappened() {
        assertThat(site.service.kept).isEmpty();
        assertThat(site.transcript.size()).isZero();
    }

    private String form(String text) {
        return "event=" + Visitor.newEvent() + "&text=" + text;
    }

    @Nested
    class From_another_site {
        @Test
        void a_post_is_refused_by_its_origin() throws Exception {
            refused(
                    Visitor.send(visitor.script("/say", form("x").getBytes(StandardCharsets.UTF_8))
                            .setHeader("Origin", "https://evil.example")
                            .build()),
                    403,
                    "Origin: (expected: this server's own)");
        }

        @Test
        void a_post_is_refused_by_what_the_browser_says_of_it() throws Exception {
            refused(
                    Visitor.send(visitor.script("/say", form("x").getBytes(StandardCharsets.UTF_8))
                            .header("Sec-Fetch-Site", "cross-site")
                            .build()),
                    403,
                    "Sec-Fetch-Site");
        }

        @Test
        void a_post_that_hides_where_it_comes_from_is_refused() throws Exception {
            refused(
                    Visitor.send(visitor.script("/say", form("x").getBytes(StandardCharsets.UTF_8))
                            .setHeader("Origin", "null")
                            .build()),
                    403,
                    "Origin");
        }
    }

    @Nested
    class A_form {
        @Test
        void of_2001_characters_is_too_long_and_is_given_back() throws Exception {
            var words = "長".repeat(2_001);
            var answer = visitor.submit("/say", form(Visitor.encoded(words)));

            refused(answer, 422, "一次最多 2,000 個字");
            assertThat(answer.body()).contains(words);
        }

        @Test
        void of_2000_characters_is_taken() throws Exception {
            assertThat(visitor.say("字".repeat(2_000)).statusCode()).isEqualTo(202);
        }

        @Test
        void of_a_megabyte_is_refused_before_it_is_held() throws Exception {
            refused(visitor.post("/say", form("x".repeat(1_000_000))), 413, "at most 32768 bytes");
        }

        @Test
        void that_is_empty_is_told_what_to_do() throws Exception {
            refused(visitor.say("   "), 400, "您還沒有打字");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "text=x",
                    "event=1&text=x",
                    "event=00000000-0000-0000-0000-00000000000g&text=x",
                    "event=%00&text=%",
                    "event=6b1b36cb-4ae8-4d2b-8e30-b1b3a8b5d0d1&text=%E8%BA",
                    "event=6b1b36cb-4ae8-4d2b-8e30-b1b3a8b5d0d1&text=%ED%A0%80",
                    "event=6b1b36cb-4ae8-4d2b-8e30-b1b3a8b5d0d1&text=%zz",
                    "event=6b1b36cb-4ae8-4d2b-8e30-b1b3a8b5d0d1&text=a&text=b",
                    "event=6b1b36cb-4ae8-4d2b-8e30-b1b3a8b5d0d1&text=a&b=&c=&d=&e=&f=&g=&h=",
                    "",
                    "&&&&",
                    "=",
                })
        void that_is_malformed_is_refused(String body) throws Exception {
            var answer = visitor.post("/say", body);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"problem\":\"");
            nothingHappened();
        }

        @Test
        void of_another_kind_is_refused() throws Exception {
            refused(
                    Visitor.send(visitor.script("/say", "[".repeat(10_000).getBytes(StandardCharsets.UTF_8))
                            .setHeader("Content-Type", "application/json")
                            .build()),
                    415,
                    "Content-Type: (expected: application/x-www-form-urlencoded)");
        }

        @ParameterizedTest
        @ValueSource(strings = {"91", "-90.1", "NaN", "1e3", "", "Infinity", "25,03", "0x19"})
        void with_no_place_on_earth_is_refused(String latitude) throws Exception {
            refused(
                    visitor.post(
                            "/locate",
                            "event=" + Visitor.newEvent() + "&longitude=121&latitude=" + Visitor.encoded(latitude)),
                    400,
                    "latitude: (expected: degrees");
        }

        @Test
        void with_a_pick_that_was_never_offered_is_refused() throws Exception {
            refused(visitor.pick("erase"), 409, "這個選項已經不在了");
        }

        @Test
        void without_a_session_is_refused() throws Exception {
            var request = HttpRequest.newBuilder(site.address("/say"))
                    .header("Origin", visitor.origin())
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form("x")))
                    .build();
            refused(Visitor.send(request), 403, "請允許這個網站使用 Cookie");
        }

        @Test
        void with_a_forged_session_is_refused() throws Exception {
            var request = visitor.script("/say", form("x").getBytes(StandardCharsets.UTF_8))
                    .setHeader("Cookie", "bianmin=../../etc/passwd")
                    .build();
            refused(Visitor.send(request), 403, "Cookie");
        }
    }

    @Nested
    class Bytes_without_sense {
        static LongStream seeds() {
            return LongStream.range(0, Long.getLong("seeds", 60));
        }

        @ParameterizedTest(name = "seed {0}")
        @MethodSource("seeds")
        void never_get_a_server_error_and_change_nothing(long seed) throws Exception {
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            var body = new byte[random.nextInt(1, 400)];
            for (int i = 0; i < body.length; i++) {
                body[i] = oddByte(random);
            }
            var path = new String[] {"/say", "/pick", "/locate"}[random.nextInt(3)];
            var answer = Visitor.send(visitor.script(path, body).build());

            assertThat(answer.statusCode()).isBetween(400, 499);
            nothingHappened();
        }

        private static byte oddByte(RandomGenerator random) {
            return random.nextInt(3) == 0 ? (byte) "&=%+text".charAt(random.nextInt(8)) : (byte) random.nextInt(256);
        }
    }

    @Nested
    class An_address {
        @ParameterizedTest
        @ValueSource(strings = {"/?lang=%", "/stream?after=%zz", "/procedures?type=%E8%", "/procedures/%zz"})
        void that_is_wrongly_encoded_is_refused(String path) throws Exception {
            assertThat(raw(path)).startsWith("HTTP/1.1 400");
        }

        /// As our own client would not send it.
        private String raw(String path) throws Exception {
            var home = site.address("/");
            try (var socket = new java.net.Socket(home.getHost(), home.getPort())) {
                socket.setSoTimeout(20_000);
                socket.getOutputStream()
                        .write(("GET " + path + " HTTP/1.1\r\nHost: " + home.getAuthority()
                                        + "\r\nConnection: close\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }

    @Nested
    class Too_much_at_once {
        @Test
        void is_slowed_down_in_words_with_the_time_to_wait() throws Exception {
            try (var strict = Site.with(Site.settings(null, "'none'", 3, 1_000))) {
                var eager = Visitor.to(strict);
                for (int i = 0; i < 3; i++) {
                    assertThat(eager.say("第 " + i + " 句").statusCode()).isEqualTo(202);
                }
                var answer = eager.say("再一句");

                assertThat(answer.statusCode()).isEqualTo(429);
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                        .isBetween(18L, 20L);
                assertThat(answer.body()).contains("請等").contains("秒再試一次");
                assertThat(strict.service.kept).hasSize(3);
            }
        }

        @Test
        void from_one_address_is_slowed_down_however_many_talks_it_opens() throws Exception {
            try (var strict = Site.with(Site.settings(null, "'none'", 1_000, 2))) {
                assertThat(Visitor.to(strict).say("一").statusCode()).isEqualTo(202);
                assertThat(Visitor.to(strict).say("二").statusCode()).isEqualTo(202);
                assertThat(Visitor.to(strict).say("三").statusCode()).isEqualTo(429);
            }
        }
    }

    @Nested
    class A_stream {
        @Test
        void from_a_place_that_never_was_is_refused() throws Exception {
            try (var listening = visitor.listen("later")) {
                assertThat(listening.status()).isEqualTo(400);
            }
        }

        @Test
        void too_many_of_one_talk_are_refused() throws Exception {
            for (int i = 0; i < 8; i++) {
                assertThat(visitor.listen("").status()).isEqualTo(200);
            }
            try (var oneMore = visitor.listen("")) {
                assertThat(oneMore.status()).isEqualTo(429);
            }
        }
    }

    @Nested
    class When_nothing_can_be_kept {
        @Test
        void the_citizen_is_told_and_may_send_it_again() throws Exception {
            site.service.breakDown();
            var answer = visitor.say("身分證");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(answer.body()).contains("急事請打 1999");
        }
    }
}
