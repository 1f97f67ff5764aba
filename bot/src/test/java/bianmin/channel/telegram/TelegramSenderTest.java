package bianmin.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.channel.Arrived;
import bianmin.channel.RandomReplies;
import bianmin.channel.telegram.FakeTelegram.Mishap;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TelegramSenderTest {
    private static final List<Reply> HELLO = List.of(new Reply.Text("您好"));
    private static final List<Reply> TWO = List.of(new Reply.Text("一"), new Reply.Text("二"));

    private final FakeTelegram fake = new FakeTelegram();
    private final TelegramChannel telegram = new TelegramChannel(
            new TelegramSettings(FakeTelegram.TOKEN, null, fake.address(), null, true),
            new Arrived(),
            InstantSource.system());

    @AfterEach
    void close() {
        telegram.close();
        fake.close();
    }

    @Test
    void a_reply_quotes_the_question() throws Exception {
        assertThat(telegram.send(outgoing(HELLO, "555001"))).isEqualTo(new SendResult.Sent());

        var message = fake.sent().getFirst().parameters();
        assertThat(message.path("chat_id").longValue()).isEqualTo(555001);
        assertThat(message.path("text").asString()).isEqualTo("您好");
        assertThat(message.path("reply_parameters").path("message_id").intValue())
                .isEqualTo(77);
    }

    @Test
    void choices_are_numbered_buttons_whose_taps_come_back_as_picks() throws Exception {
        var option = new Option("補發身分證", "p:id-card-lost:fee", "id-card-lost");
        telegram.send(outgoing(List.of(new Reply.Choices("哪一件？", List.of(option), List.of())), "555001"));

        var button = fake.sent()
                .getFirst()
                .parameters()
                .path("reply_markup")
                .path("inline_keyboard")
                .path(0)
                .path(0);
        assertThat(button.path("text").asString()).isEqualTo("1. 補發身分證");
        assertThat(button.path("callback_data").asString()).isEqualTo("p:id-card-lost:fee");
    }

    @Test
    void places_are_a_list_and_venues_on_the_map() throws Exception {
        var place = new Reply.Place("中正戶政", "臺北市中正區", "02-23942280", "8:30 到 17:00", "約 1 公里", 25.03, 121.51);

        telegram.send(outgoing(List.of(new Reply.Places("離您最近的地方：", List.of(place), List.of())), "555001"));

        assertThat(fake.sent()).extracting(FakeTelegram.Call::method).containsExactly("sendMessage", "sendVenue");
    }

    @Test
    void someone_who_blocked_us_is_not_tried_again() throws Exception {
        fake.next(Mishap.answers("sendMessage", 403, "Forbidden: bot was blocked by the user", Map.of()));

        assertThat(telegram.send(outgoing(HELLO, "555001")))
                .isEqualTo(new SendResult.Refused("403 Forbidden: bot was blocked by the user"));
    }

    @Test
    void too_many_requests_means_after_the_time_that_telegram_says() throws Exception {
        fake.next(Mishap.answers("sendMessage", 429, "Too Many Requests: retry after 9", Map.of("retry_after", 9)));

        assertThat(telegram.send(outgoing(HELLO, "555001")))
                .isInstanceOfSatisfying(
                        SendResult.RetryAfter.class,
                        later -> assertThat(later.delay()).isEqualTo(Duration.ofSeconds(9)));
    }

    @Test
    void an_error_of_telegrams_own_and_a_lost_answer_are_unclear() throws Exception {
        fake.next(Mishap.answers("sendMessage", 502, "Bad Gateway", Map.of()))
                .next(Mishap.takesAndHangsUp("sendMessage"));

        assertThat(telegram.send(outgoing(HELLO, "555001"))).isInstanceOf(SendResult.Unclear.class);
        assertThat(telegram.send(outgoing(HELLO, "555001"))).isInstanceOf(SendResult.Unclear.class);
    }

    @Test
    void nobody_there_means_later() throws Exception {
        fake.close();

        assertThat(telegram.send(outgoing(HELLO, "555001"))).isInstanceOf(SendResult.RetryAfter.class);
    }

    @Nested
    class When_the_second_of_two_messages_fails {
        @Test
        void only_the_second_is_sent_again() throws Exception {
            var place = new Reply.Place("中正戶政", "臺北市中正區", "", "", "", 25.03, 121.51);
            var places = outgoing(List.of(new Reply.Places("附近：", List.of(place), List.of())), "555001");
            fake.next(Mishap.answers("sendVenue", 429, "Too Many Requests", Map.of("retry_after", 1)));

            assertThat(telegram.send(places)).isInstanceOf(SendResult.RetryAfter.class);
            assertThat(telegram.send(places)).isEqualTo(new SendResult.Sent());

            assertThat(fake.sent()).extracting(FakeTelegram.Call::method).containsExactly("sendMessage", "sendVenue");
        }
    }

    @Test
    void the_messages_of_a_turn_keep_their_order() throws Exception {
        telegram.send(outgoing(TWO, "555001"));

        assertThat(fake.sent())
                .extracting(call -> call.parameters().path("text").asString())
                .containsExactly("一", "二");
    }

    @Test
    void a_group_that_became_a_supergroup_is_answered_there() throws Exception {
        fake.next(Mishap.answers(
                "sendMessage",
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Map.of("migrate_to_chat_id", -1009L)));

        assertThat(telegram.send(outgoing(HELLO, "-5"))).isEqualTo(new SendResult.Sent());

        assertThat(fake.sent().getLast().parameters().path("chat_id").longValue())
                .isEqualTo(-1009);
    }

    @Test
    void typing_is_shown_while_an_answer_is_on_its_way() {
        telegram.working(origin("555001"));

        assertThat(fake.calls("sendChatAction"))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.parameters().path("action").asString()).isEqualTo("typing"));
    }

    static LongStream seeds() {
        return LongStream.range(0, Long.getLong("seeds", 300));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void telegram_takes_whatever_is_replied(long seed) throws Exception {
        assertThat(telegram.send(outgoing(RandomReplies.of(seed), "555001"))).isEqualTo(new SendResult.Sent());
    }

    private static Outgoing outgoing(List<Reply> replies, String chat) {
        return new Outgoing(UUID.nameUUIDFromBytes(new byte[] {1}), origin(chat), replies, 1, false);
    }

    private static Origin origin(String chat) {
        return new Origin(
                new EventId("telegram:123456:1"),
                new ConversationId("telegram", chat),
                Instant.parse("2026-11-24T10:00:00Z"),
                null,
                "77",
                null,
                false,
                null);
    }
}
