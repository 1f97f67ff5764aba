package bianmin.channel.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.channel.Refused;
import bianmin.message.InboundEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class LineEventsTest {
    private static final String USER = "U1234567890abcdef1234567890abcdef";
    private static final String GROUP = "group:C1234567890abcdef1234567890abcdef";
    private static final String ROOM = "room:R1234567890abcdef1234567890abcdef";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no-events                               | nothing
            text                                    | USER said 身分證掉了怎麼辦
            text-two-in-one-webhook                 | USER said 健保卡掉了, USER said 要多少錢
            text-redelivered                        | USER said 身分證掉了怎麼辦
            text-in-standby                         | nothing
            text-from-unknown-user                  | nothing
            text-with-half-a-surrogate-pair         | USER said 身分證�掉了
            text-in-group                           | nothing
            text-in-group-mentioning-us             | GROUP said 身分證掉了怎麼辦
            text-in-group-mentioning-us-after-emoji | GROUP said 🙏🙏   換護照 @王小明
            text-in-group-mentioning-another        | nothing
            text-in-group-mentioning-all            | nothing
            text-in-group-only-a-mention            | GROUP picked a:menu
            text-in-group-mention-out-of-range      | GROUP said @便民小幫手 護照
            text-in-room-mentioning-us              | ROOM said 護照
            sticker                                 | USER sent a sticker
            sticker-in-group                        | nothing
            image                                   | USER sent a image
            video                                   | USER sent a video
            audio                                   | USER sent a audio
            file                                    | USER sent a file
            message-of-a-new-kind                   | USER sent a hologram
            location                                | USER is at 25.0478 121.517
            follow                                  | USER joined
            unfollow                                | USER left
            join                                    | GROUP joined
            leave                                   | GROUP left
            member-joined                           | nothing
            member-left                             | nothing
            postback                                | USER picked p:id-card-lost:documents
            postback-in-group                       | GROUP picked a:human
            postback-menu-switched                  | nothing
            unsend                                  | USER took back 325708
            video-play-complete                     | nothing
            beacon                                  | nothing
            account-link                            | nothing
            membership                              | nothing
            module                                  | nothing
            activated                               | nothing
            deactivated                             | nothing
            bot-suspended                           | nothing
            bot-resumed                             | nothing
            delivery                                | nothing
            event-of-a-new-kind                     | nothing
            """)
    void a_webhook_becomes_events(String payload, String expected) throws Exception {
        var told = LineEvents.parse(payload(payload)).stream()
                .map(LineEventsTest::told)
                .toList();

        assertThat(told.isEmpty() ? "nothing" : String.join(", ", told)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("payloads")
    void every_payload_fits_the_official_specification(String payload) throws Exception {
        var json = JsonMapper.shared().readTree(payload(payload));

        var problems = OpenApi.load("/specs/line/webhook.yml").problems("CallbackRequest", json);

        if (payload.endsWith("of-a-new-kind")) {
            assertThat(problems).isNotEmpty();
        } else {
            assertThat(problems).isEmpty();
        }
    }

    static Stream<String> payloads() {
        return Stream.of(
                "text",
                "text-in-group-mentioning-us",
                "sticker",
                "image",
                "video",
                "audio",
                "file",
                "location",
                "follow",
                "unfollow",
                "join",
                "leave",
                "member-joined",
                "postback",
                "unsend",
                "beacon",
                "module",
                "delivery",
                "message-of-a-new-kind",
                "event-of-a-new-kind");
    }

    @Test
    void an_event_keeps_what_is_needed_to_answer_it_once_and_quote_it() throws Exception {
        var origin = LineEvents.parse(payload("text")).getFirst().origin();

        assertThat(origin.event().value()).startsWith("line:01H");
        assertThat(origin.at()).isEqualTo(Instant.ofEpochMilli(1_795_516_800_000L));
        assertThat(origin.replyToken()).isEqualTo("nHuyWiB7yP5Zw52FIkcQobQuGDXCTA");
        assertThat(origin.quoteToken()).isEqualTo("q3Plxr4AgKd");
        assertThat(origin.messageId()).isEqualTo("444573844083572737");
        assertThat(origin.group()).isFalse();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                                   | body: (expected: a JSON object)
            {}                                                   | events: (expected: a list of objects)
            {"events":{}}                                        | events: (expected: a list of objects)
            {"events":[1]}                                       | events[0]: (expected: an object)
            {"events":[{}]}                                      | events[0].type: (expected: a text)
            {"events":[{"type":"follow","source":7}]}            | events[0].source: (expected: an object)
            {"events":[{"type":"follow","source":{"type":"user","userId":"a/b"}}]} | events[0].source.userId: (expected: 1 to 90 of A-Z a-z 0-9 _ -)
            {"events":[{"type":"follow","source":{"type":"user","userId":"U1"},"webhookEventId":"e","timestamp":1e400}]} | events[0].timestamp: (expected: an integer)
            {"events":[{"type":"follow","source":{"type":"user","userId":"U1"},"webhookEventId":"e","timestamp":99999999999999999999999}]} | events[0].timestamp: (expected: an integer)
            {"events":[{"type":"follow","source":{"type":"user","userId":"U1"},"webhookEventId":"e","timestamp":-5}]} | events[0].timestamp: (expected: milliseconds since 1970)
            """)
    void a_fault_is_named_with_its_place(String body, String expected) {
        assertThatThrownBy(() -> LineEvents.parse(body.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(Refused.class)
                .hasMessage(expected);
    }

    static byte[] payload(String name) throws IOException {
        try (var stream = Objects.requireNonNull(LineEventsTest.class.getResourceAsStream(name + ".json"), name)) {
            return stream.readAllBytes();
        }
    }

    private static String told(InboundEvent event) {
        var who = List.of(USER, GROUP, ROOM).indexOf(event.conversation().key());
        return List.of("nobody", "USER", "GROUP", "ROOM").get(who + 1)
                + switch (event) {
                    case InboundEvent.Said said -> " said " + said.text();
                    case InboundEvent.Picked picked -> " picked " + picked.pick();
                    case InboundEvent.Located at -> " is at " + at.latitude() + " " + at.longitude();
                    case InboundEvent.Joined _ -> " joined";
                    case InboundEvent.Left _ -> " left";
                    case InboundEvent.Unsent unsent -> " took back " + unsent.messageId();
                    case InboundEvent.Edited edited -> " edited " + edited.text();
                    case InboundEvent.Unsupported strange -> " sent a " + strange.kind();
                };
    }
}
