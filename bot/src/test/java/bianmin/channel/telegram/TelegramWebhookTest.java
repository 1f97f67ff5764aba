package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import bianmin.channel.Arrived;
import bianmin.channel.WebServer;
import bianmin.message.InboundEvent;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramWebhookTest {
    private static final String SECRET = "webhook-secret";
    private static final String HEADER = "X-Telegram-Bot-Api-Secret-Token";

    private final Arrived arrived = new Arrived();
    private final TelegramChannel telegram = new TelegramChannel(
            new TelegramSettings(FakeTelegram.TOKEN, SECRET, URI.create("http://localhost:1"), null, false),
            arrived,
            InstantSource.system());
    private final WebServer server = new WebServer(telegram::mount);

    @AfterEach
    void close() {
        server.close();
        telegram.close();
    }

    @Test
    void an_update_with_our_secret_is_kept_and_answered_200() throws Exception {
        assertThat(post("text").statusCode()).isEqualTo(200);
        assertThat(arrived.events()).singleElement().isInstanceOf(InboundEvent.Said.class);
    }

    @Test
    void a_tap_is_answered_in_the_same_breath() throws Exception {
        var answer = post("callback-query");

        assertThat(answer.body()).contains("answerCallbackQuery", "4382bfdwdsb323b2d9");
        assertThat(arrived.events()).singleElement().isInstanceOf(InboundEvent.Picked.class);
    }

    @Test
    void what_could_not_be_kept_is_answered_503_so_that_telegram_sends_it_again() throws Exception {
        arrived.failing(true);

        assertThat(post("text").statusCode()).isEqualTo(503);
    }

    @Test
    void without_the_secret_nothing_is_read() throws Exception {
        var body = TelegramUpdatesTest.payload("text");

        assertThat(server.post(TelegramChannel.PATH, body).statusCode()).isEqualTo(401);
        assertThat(server.post(TelegramChannel.PATH, body, HEADER, "guess").statusCode())
                .isEqualTo(401);
        assertThat(arrived.events()).isEmpty();
    }

    @Test
    void broken_input_is_refused_with_its_place() throws Exception {
        var answer = server.post(TelegramChannel.PATH, "{\"update_id\":true}".getBytes(UTF_8), HEADER, SECRET);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"update_id: (expected: an integer)\"}");
    }

    private HttpResponse<String> post(String payload) throws Exception {
        return server.post(TelegramChannel.PATH, TelegramUpdatesTest.payload(payload), HEADER, SECRET);
    }
}
