package bianmin.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Origin;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventJsonTest {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123Z");
    private static final Origin FULL = new Origin(
            new EventId("line:01H\n\"x"),
            new ConversationId("line", "U1"),
            AT,
            "token",
            "message",
            "quote",
            true,
            "zh-TW");
    private static final Origin BARE =
            new Origin(new EventId("web:1"), new ConversationId("web", "s"), AT, null, null, null, false, null);

    static Stream<InboundEvent> events() {
        return Stream.of(
                new InboundEvent.Said(FULL, "身分證掉了\n怎麼辦 \"😀\""),
                new InboundEvent.Picked(BARE, "p:id-card-lost"),
                new InboundEvent.Located(BARE, 25.0375, 121.5637),
                new InboundEvent.Joined(BARE),
                new InboundEvent.Left(BARE),
                new InboundEvent.Unsent(BARE, "m1"),
                new InboundEvent.Edited(FULL, "m1", "改了"),
                new InboundEvent.Unsupported(BARE, "sticker"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void what_is_written_is_read_back(InboundEvent event) {
        var queued = Queued.of(event, AT);

        assertThat(queued.event()).isEqualTo(event);
        assertThat(queued.arrivedAt()).isEqualTo(AT);
        assertThat(queued.text()).startsWith(queued.beginning());
    }

    @Test
    void a_record_of_the_first_release_is_read_with_fields_that_are_not_known() {
        var json =
                "{\"type\":\"said\",\"version\":1,\"event\":\"web:1\",\"conversation\":\"web/s\",\"at\":1772413200123,"
                        + "\"text\":\"hi\",\"mood\":{\"x\":1}}";

        assertThat(EventJson.read(json)).isEqualTo(new InboundEvent.Said(BARE, "hi"));
    }

    @Test
    void a_type_of_a_later_release_is_refused_by_name() {
        var json = "{\"type\":\"sung\",\"version\":9,\"event\":\"web:1\",\"conversation\":\"web/s\",\"at\":1}";

        assertThatThrownBy(() -> EventJson.read(json)).hasMessageContaining("\"sung\"");
    }
}
