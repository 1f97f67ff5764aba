package bianmin.channel.line;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.channel.RandomReplies;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSenderTest {
    private static final Instant ASKED = Instant.parse("2026-11-24T10:00:00Z");
    private static final String USER = "U1234567890abcdef1234567890abcdef";
    private static final List<Reply> HELLO = List.of(new Reply.Text("您好"));

    private final FakeLine fake = new FakeLine().knowing("token");
    private Instant now = ASKED.plusSeconds(2);
    private final LineChannel line = new LineChannel(
            new LineSettings("secret", FakeLine.TOKEN, fake.address(), URI.create("https://bianmin.example.gov.tw")),
            new bianmin.channel.Arrived(),
            () -> now);

    @AfterEach
    void close() {
        line.close();
        fake.close();
    }

    @Test
    void a_young_reply_token_is_used_since_it_is_free() throws Exception {
        assertThat(line.send(outgoing(HELLO))).isEqualTo(new SendResult.Sent());

        assertThat(fake.delivered()).singleElement().satisfies(delivery -> {
            assertThat(delivery.how()).isEqualTo("reply");
            assertThat(delivery.messages().path(0).path("text").asString()).isEqualTo("您好");
        });
        assertThat(line.freeReplies()).isEqualTo(1);
        assertThat(line.pushes()).isZero();
    }

    @Test
    void an_old_reply_token_is_left_and_a_push_is_counted() throws Exception {
        now = ASKED.plusSeconds(51);

        assertThat(line.send(outgoing(HELLO))).isEqualTo(new SendResult.Sent());

        assertThat(fake.requests()).containsExactly("POST /v2/bot/message/push");
        assertThat(fake.delivered())
                .singleElement()
                .satisfies(d -> assertThat(d.to()).isEqualTo(USER));
        assertThat(line.pushes()).isEqualTo(1);
    }

    @Test
    void a_token_that_line_refuses_at_the_first_attempt_gives_way_to_a_push() throws Exception {
        assertThat(line.send(outgoing(HELLO, origin("unknown-token", USER, false))))
                .isEqualTo(new SendResult.Sent());

        assertThat(fake.delivered())
                .singleElement()
                .satisfies(d -> assertThat(d.how()).isEqualTo("push"));
    }

    @Nested
    class When_the_answer_is_lost_after_line_took_the_message {
        @Test
        void a_reply_is_shown_once() throws Exception {
            fake.next(new FakeLine.Mishap.TakeAndHangUp());
            var first = outgoing(HELLO);

            assertThat(line.send(first)).isInstanceOf(SendResult.Unclear.class);
            assertThat(line.send(again(first))).isEqualTo(new SendResult.Sent());

            assertThat(fake.delivered()).hasSize(1);
            assertThat(fake.requests()).containsOnly("POST /v2/bot/message/reply");
        }

        @Test
        void a_push_is_shown_once() throws Exception {
            now = ASKED.plusSeconds(90);
            fake.next(new FakeLine.Mishap.TakeAndHangUp());
            var first = outgoing(HELLO);

            assertThat(line.send(first)).isInstanceOf(SendResult.Unclear.class);
            assertThat(line.send(again(first))).isEqualTo(new SendResult.Sent());

            assertThat(fake.delivered()).hasSize(1);
            assertThat(line.pushes()).isEqualTo(1);
        }

        @Test
        void a_push_in_place_of_a_refused_token_is_shown_once() throws Exception {
            fake.next(new FakeLine.Mishap.Status(400, "Invalid reply token", Map.of()))
                    .next(new FakeLine.Mishap.TakeAndHangUp());
            var first = outgoing(HELLO);

            assertThat(line.send(first)).isInstanceOf(SendResult.Unclear.class);
            assertThat(line.send(again(first))).isEqualTo(new SendResult.Sent());

            assertThat(fake.delivered()).hasSize(1);
        }
    }

    @Test
    void a_message_lost_before_line_took_it_is_shown_by_the_next_attempt() throws Exception {
        fake.next(new FakeLine.Mishap.HangUp());
        var first = outgoing(HELLO);

        assertThat(line.send(first)).isInstanceOf(SendResult.Unclear.class);
        assertThat(line.send(again(first))).isEqualTo(new SendResult.Sent());

        assertThat(fake.delivered()).hasSize(1);
    }

    @Nested
    class What_line_answers {
        @Test
        void too_many_requests_means_later() throws Exception {
            fake.next(new FakeLine.Mishap.Status(
                    429, "The API rate limit has been exceeded.", Map.of("Retry-After", "7")));

            assertThat(line.send(outgoing(HELLO)))
                    .isInstanceOfSatisfying(
                            SendResult.RetryAfter.class,
                            later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(7)));
        }

        @Test
        void the_monthly_limit_means_never() throws Exception {
            now = ASKED.plusSeconds(90);
            fake.next(new FakeLine.Mishap.Status(429, "You have reached your monthly limit.", Map.of()));

            assertThat(line.send(outgoing(HELLO)))
                    .isEqualTo(new SendResult.Refused("429 You have reached your monthly limit."));
        }

        @ParameterizedTest
        @ValueSource(ints = {500, 502, 503, 504})
        void an_error_of_lines_own_is_unclear(int status) throws Exception {
            fake.next(new FakeLine.Mishap.Status(status, "Internal Server Error", Map.of()));

            assertThat(line.send(outgoing(HELLO))).isInstanceOf(SendResult.Unclear.class);
        }

        @Test
        void a_bad_request_means_never_with_the_reason() throws Exception {
            now = ASKED.plusSeconds(90);

            assertThat(line.send(outgoing(HELLO, origin(null, "Unobody", false))))
                    .isEqualTo(new SendResult.Refused("400 The property, 'to', in the request body is invalid"));
        }

        @Test
        void a_wrong_channel_token_waits_for_staff() throws Exception {
            fake.next(new FakeLine.Mishap.Status(401, "Authentication failed", Map.of()));

            assertThat(line.send(outgoing(HELLO))).isInstanceOf(SendResult.RetryAfter.class);
        }

        @Test
        void nobody_there_means_later() throws Exception {
            fake.close();

            assertThat(line.send(outgoing(HELLO))).isInstanceOf(SendResult.RetryAfter.class);
        }
    }

    @Test
    void the_question_is_quoted() throws Exception {
        line.send(outgoing(HELLO));

        assertThat(fake.delivered()
                        .getFirst()
                        .messages()
                        .path(0)
                        .path("quoteToken")
                        .asString())
                .isEqualTo("quote");
    }

    @Test
    void in_a_group_a_short_quoting_text_goes_before_a_bubble() throws Exception {
        var choices = new Reply.Choices("哪一件？", List.of(new Option("補發身分證", "p:x:fee", "x")), List.of());

        line.send(outgoing(List.of(choices), origin("token", "group:C1234567890abcdef1234567890abcdef", true)));

        var messages = fake.delivered().getFirst().messages();
        assertThat(messages.size()).isEqualTo(2);
        assertThat(messages.path(0).path("quoteToken").asString()).isEqualTo("quote");
    }

    @Test
    void quick_replies_of_all_replies_hang_on_the_last_message_where_line_shows_them() throws Exception {
        line.send(outgoing(List.of(
                new Reply.Text("一", List.of(new Option("多少錢", "p:x:fee", "x"))),
                new Reply.Text("二", List.of(new Option("多少錢", "p:x:fee", "x"), new Option("找真人", "a:human", null))))));

        var messages = fake.delivered().getFirst().messages();
        assertThat(messages.path(0).has("quickReply")).isFalse();
        assertThat(messages.path(1).path("quickReply").path("items").size()).isEqualTo(2);
    }

    @Test
    void the_loading_animation_is_shown_to_one_person_only() {
        line.working(origin("token", USER, false));
        line.working(origin("token", "group:C1234567890abcdef1234567890abcdef", true));

        assertThat(fake.loading()).containsExactly(USER);
    }

    @Test
    void the_quota_can_be_seen() throws Exception {
        var quota = line.quota();

        assertThat(quota.limit()).hasValue(200);
        assertThat(quota.used()).hasValue(12);
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void line_takes_whatever_is_replied(long seed) throws Exception {
        var replies = RandomReplies.of(seed);
        fake.knowing("token-" + seed);
        boolean group = seed % 2 == 0;
        var to = group ? "group:C1234567890abcdef1234567890abcdef" : USER;

        assertThat(line.send(outgoing(replies, origin("token-" + seed, to, group))))
                .isEqualTo(new SendResult.Sent());
    }

    private static Outgoing outgoing(List<Reply> replies) {
        return outgoing(replies, origin("token", USER, false));
    }

    private static Outgoing outgoing(List<Reply> replies, Origin origin) {
        return new Outgoing(UUID.nameUUIDFromBytes(new byte[] {1}), origin, replies, 1, false);
    }

    private static Outgoing again(Outgoing first) {
        return new Outgoing(first.id(), first.origin(), first.replies(), first.attempt() + 1, true);
    }

    private static Origin origin(@org.jspecify.annotations.Nullable String token, String key, boolean group) {
        return new Origin(
                new EventId("line:01H"), new ConversationId("line", key), ASKED, token, "1", "quote", group, null);
    }
}
