package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.channel.Posted;
import bianmin.channel.Refused;
import bianmin.message.InboundEvent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelegramUpdatesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final TelegramUpdates UPDATES = new TelegramUpdates(new Me("123456", "bianmin_bot"), () -> NOW);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            text                                         | USER said 身分證掉了怎麼辦
            text-with-markup                             | USER said 護照 到期
            text-edited                                  | USER edited 77 to 健保卡掉了怎麼辦
            command-start                                | USER joined
            command-start-with-payload                   | USER joined
            command-help                                 | USER picked a:menu
            command-menu                                 | USER picked a:menu
            command-human                                | USER picked a:human
            command-language                             | USER picked a:switch-language
            command-language-english                     | USER said English
            command-mydata                               | USER picked a:show-my-data
            command-delete                               | USER picked a:delete-my-data
            command-of-nobody                            | USER said 身分證掉了
            text-in-group                                | nothing
            text-in-group-mentioning-us                  | GROUP said 身分證掉了怎麼辦
            text-in-group-mentioning-us-after-emoji      | GROUP said 🙏🙏   換護照
            text-in-group-mentioning-us-without-username | GROUP said 換護照
            text-in-group-mentioning-another             | nothing
            text-in-group-mention-out-of-range           | nothing
            text-in-group-only-a-mention                 | GROUP picked a:menu
            text-in-group-replying-to-us                 | GROUP said 那要多少錢
            text-in-group-replying-to-another            | nothing
            command-in-group                             | nothing
            command-in-group-for-us                      | GROUP picked a:menu
            command-in-group-for-another                 | nothing
            sticker                                      | USER sent a sticker
            sticker-in-group                             | nothing
            photo                                        | USER sent a image
            animation                                    | USER sent a video
            video                                        | USER sent a video
            video-note                                   | USER sent a video
            voice                                        | USER sent a audio
            audio                                        | USER sent a audio
            document                                     | USER sent a file
            contact                                      | USER sent a contact
            poll                                         | USER sent a poll
            location                                     | USER is at 25.0478 121.517
            venue                                        | USER is at 25.0478 121.517
            pinned-message                               | nothing
            new-members                                  | nothing
            callback-query                               | USER picked p:id-card-lost:documents
            callback-query-on-an-old-message             | USER picked a:human
            callback-query-without-message               | nothing
            blocked                                      | USER left
            unblocked                                    | nothing
            added-to-group                               | GROUP joined
            removed-from-group                           | GROUP left
            made-administrator                           | nothing
            channel-post                                 | nothing
            update-of-a-new-kind                         | nothing
            """)
    void an_update_becomes_an_event(String payload, String expected) throws Exception {
        var event = UPDATES.read(Posted.parse(payload(payload)));

        assertThat(event.map(TelegramUpdatesTest::told).orElse("nothing")).isEqualTo(expected);
    }

    @Test
    void an_event_keeps_what_is_needed_to_answer_it() throws Exception {
        var origin = UPDATES.read(Posted.parse(payload("text"))).orElseThrow().origin();

        assertThat(origin.event().value()).isEqualTo("telegram:123456:900001");
        assertThat(origin.conversation()).hasToString("telegram/555001");
        assertThat(origin.at()).isEqualTo(Instant.ofEpochSecond(1_795_516_800L));
        assertThat(origin.messageId()).isEqualTo("77");
        assertThat(origin.locale()).isEqualTo("zh-hant");
    }

    @Test
    void a_mention_in_a_group_waits_until_the_bots_own_name_is_known() {
        var early = new TelegramUpdates(new Me("123456", null), () -> NOW);

        assertThatThrownBy(() -> early.read(Posted.parse(payload("text-in-group-mentioning-us"))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.status()).isEqualTo(503));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                       | update_id: (expected: an integer)
            {"update_id":"1"}                                        | update_id: (expected: an integer)
            {"update_id":1,"message":5}                              | message: (expected: an object)
            {"update_id":1,"message":{}}                             | message.date: (expected: an integer)
            {"update_id":1,"message":{"date":1}}                     | message.chat: (expected: an object)
            {"update_id":1,"message":{"date":1,"chat":{"type":"private","id":1e99}}} | message.chat.id: (expected: an integer)
            {"update_id":1,"message":{"date":1,"chat":{"type":"private","id":1},"text":{}}} | message.text: (expected: a text)
            {"update_id":1,"message":{"date":1,"chat":{"type":"private","id":1},"location":{"latitude":91,"longitude":0}}} | message.location.latitude: (expected: a number from -90.0 to 90.0)
            """)
    void a_fault_is_named_with_its_place(String body, String expected) {
        assertThatThrownBy(() -> UPDATES.read(Posted.parse(body.getBytes(UTF_8))))
                .isInstanceOf(Refused.class)
                .hasMessage(expected);
    }

    static byte[] payload(String name) throws IOException {
        try (var stream = Objects.requireNonNull(TelegramUpdatesTest.class.getResourceAsStream(name + ".json"), name)) {
            return stream.readAllBytes();
        }
    }

    private static String told(InboundEvent event) {
        var who =
                List.of("555001", "-1001234567890").indexOf(event.conversation().key());
        return List.of("nobody", "USER", "GROUP").get(who + 1)
                + switch (event) {
                    case InboundEvent.Said said -> " said " + said.text();
                    case InboundEvent.Picked picked -> " picked " + picked.pick();
                    case InboundEvent.Located at -> " is at " + at.latitude() + " " + at.longitude();
                    case InboundEvent.Joined _ -> " joined";
                    case InboundEvent.Left _ -> " left";
                    case InboundEvent.Unsent unsent -> " took back " + unsent.messageId();
                    case InboundEvent.Edited edited -> " edited " + edited.messageId() + " to " + edited.text();
                    case InboundEvent.Unsupported strange -> " sent a " + strange.kind();
                };
    }
}
