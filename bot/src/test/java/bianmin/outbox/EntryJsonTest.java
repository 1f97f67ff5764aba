package bianmin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.message.ConversationId;
import bianmin.message.Effect;
import bianmin.message.EventId;
import bianmin.message.Option;
import bianmin.message.Origin;
import bianmin.message.Reply;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EntryJsonTest {
    private static final UUID ID = UUID.fromString("0239a89a-0a40-3393-8d02-5d9fe9f28394");
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123Z");
    private static final ConversationId WHO = new ConversationId("line", "U1");
    private static final Origin ORIGIN =
            new Origin(new EventId("line:1"), WHO, AT, "token", null, "quote", false, "zh-TW");
    private static final List<Option> OPTIONS =
            List.of(new Option("費用", "f:fee", "id-card-lost"), new Option("選單", "menu", null));

    static Stream<Reply> replies() {
        return Stream.of(
                new Reply.Text("好的\n\"引號\" 😀", OPTIONS),
                new Reply.Card(
                        "id-card-lost",
                        "補領國民身分證",
                        "要帶什麼",
                        List.of("一", "二"),
                        List.of(new Reply.Item("照片", "兩年內"), new Reply.Item("印章", "")),
                        new Reply.Link("官網", "https://example.org/a?b=1&c=2"),
                        "查核於 2026-03-01",
                        LocalDate.of(2026, 3, 1),
                        "r1",
                        OPTIONS),
                new Reply.Card("p", "t", "h", List.of(), List.of(), null, "", LocalDate.of(2026, 3, 1), "r", List.of()),
                new Reply.Choices("哪一個？", OPTIONS, List.of()),
                new Reply.Places(
                        "最近的",
                        List.of(new Reply.Place("戶所", "地址", "02-2725-6119", "8–17", "約 1 公里", 25.04, 121.56)),
                        OPTIONS),
                new Reply.Urgent("請立刻撥打", List.of(new Reply.Hotline("1925", "安心專線"))));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void a_reply_that_is_written_is_read_back(Reply reply) {
        var slip = Slip.of(ID, EntryJson.replies(ORIGIN, List.of(reply)));

        assertThat(EntryJson.outgoing(slip, 2, true)).isEqualTo(new Outgoing(ID, ORIGIN, List.of(reply), 2, true));
    }

    static Stream<Effect> effects() {
        return Stream.of(
                new Effect.OpenCase("unanswered", "問題"),
                new Effect.EraseConversation(),
                new Effect.EraseMessage("m1"),
                new Effect.StopOutreach());
    }

    @ParameterizedTest
    @MethodSource("effects")
    void an_effect_that_is_written_is_read_back(Effect effect) {
        var event = new EventId("line:1");
        var slip = Slip.of(ID, EntryJson.effect(event, WHO, effect, AT));

        assertThat(EntryJson.owed(slip)).isEqualTo(new Owed(ID, event, WHO, effect, AT));
    }

    @Test
    void a_failed_entry_keeps_its_id_and_content() {
        var slip = Slip.of(ID, "{\"a\":\n1}").failed("blocked\nby the citizen");

        assertThat(slip.id()).isEqualTo(ID);
        assertThat(slip.failure()).isEqualTo("blocked by the citizen");
        assertThat(slip.json()).isEqualTo("{\"a\":\n1}");
    }

    @Test
    void the_waits_between_attempts_double_up_to_an_hour_and_end_within_a_day() {
        var made = 0;
        var now = AT;
        while (!RetryPlan.USUAL.exhausted(made, AT, now)) {
            made++;
            now = now.plus(RetryPlan.USUAL.delay(made, Duration.ZERO, ID.getLeastSignificantBits()));
        }

        assertThat(made).isBetween(30, 40);
        assertThat(now).isBetween(AT.plusSeconds(20 * 3600), AT.plusSeconds(26 * 3600));
    }
}
