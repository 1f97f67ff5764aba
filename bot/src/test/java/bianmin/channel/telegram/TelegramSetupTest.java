package bianmin.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramSetupTest {
    private static final URI PUBLIC = URI.create("https://bianmin.example.gov.tw");

    private final FakeTelegram fake = new FakeTelegram();
    private final List<String> said = new ArrayList<>();

    @AfterEach
    void close() {
        fake.close();
    }

    @Test
    void commands_and_descriptions_are_set_in_six_languages() throws Exception {
        assertThat(setUp(false)).isTrue();

        assertThat(fake.calls("setMyCommands")).hasSize(6);
        assertThat(fake.calls("setMyDescription"))
                .extracting(call -> call.parameters().path("language_code").asString(""))
                .containsExactly("", "en", "vi", "id", "th", "ja");
        assertThat(fake.calls("setMyShortDescription")).hasSize(6);
    }

    @Test
    void the_webhook_is_set_with_its_secret_and_only_the_updates_that_we_read() throws Exception {
        setUp(false);

        var parameters = fake.calls("setWebhook").getFirst().parameters();
        assertThat(parameters.path("url").asString()).isEqualTo(PUBLIC + "/channels/telegram/webhook");
        assertThat(parameters.path("secret_token").asString()).isEqualTo("webhook-secret");
        assertThat(parameters.path("allowed_updates").size()).isEqualTo(4);
    }

    @Test
    void in_polling_mode_a_webhook_is_taken_away() throws Exception {
        assertThat(setUp(true)).isTrue();

        assertThat(fake.calls("deleteWebhook")).hasSize(1);
        assertThat(fake.calls("setWebhook")).isEmpty();
    }

    @Test
    void a_refusal_is_said_without_the_token() throws Exception {
        fake.next(FakeTelegram.Mishap.answers("setMyCommands", 401, "Unauthorized", Map.of()));

        assertThat(setUp(false)).isFalse();

        assertThat(said).singleElement().asString().contains("401 Unauthorized").doesNotContain(FakeTelegram.TOKEN);
    }

    private boolean setUp(boolean polling) throws InterruptedException {
        var settings = new TelegramSettings(FakeTelegram.TOKEN, "webhook-secret", fake.address(), PUBLIC, polling);
        try (var setup = new TelegramSetup(settings, said::add)) {
            return setup.run();
        }
    }
}
