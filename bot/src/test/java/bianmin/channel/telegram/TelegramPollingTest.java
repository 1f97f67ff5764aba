package bianmin.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.channel.Arrived;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
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
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramPollingTest {
    private final FakeTelegram fake = new FakeTelegram();
    private final Arrived arrived = new Arrived();
    private final TelegramChannel telegram = new TelegramChannel(
            new TelegramSettings(FakeTelegram.TOKEN, null, fake.address(), null, true),
            arrived,
            InstantSource.system());

    @AfterEach
    void close() {
        telegram.close();
        fake.close();
    }

    @Test
    void an_update_is_fetched_kept_and_confirmed() throws Exception {
        fake.holdUpdate(TelegramUpdatesTest.payload("text"));

        telegram.start();

        await(() -> fake.confirmed() == 900_002);
        assertThat(arrived.events()).hasSize(1);
    }

    @Test
    void an_update_that_could_not_be_kept_is_not_confirmed_and_fetched_again() throws Exception {
        arrived.failing(true);
        fake.holdUpdate(TelegramUpdatesTest.payload("text"));
        telegram.start();
        await(() -> fake.calls("getUpdates").size() >= 2);
        assertThat(fake.confirmed()).isZero();

        arrived.failing(false);

        await(() -> fake.confirmed() == 900_002);
        assertThat(arrived.events()).hasSize(1);
    }

    @Test
    void an_update_that_cannot_be_read_does_not_stop_those_after_it() throws Exception {
        fake.holdUpdate("{\"update_id\":5,\"message\":{}}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        fake.holdUpdate(TelegramUpdatesTest.payload("text"));

        telegram.start();

        await(() -> arrived.events().size() == 1);
    }

    @Test
    void once_stopped_nothing_is_fetched_but_replies_still_go_out() throws Exception {
        telegram.start();
        await(() -> !fake.calls("getUpdates").isEmpty());

        telegram.stop();
        fake.holdUpdate(TelegramUpdatesTest.payload("text"));
        var origin = new Origin(
                new EventId("telegram:1:1"),
                new ConversationId("telegram", "555001"),
                Instant.EPOCH,
                null,
                null,
                null,
                false,
                null);
        var reply =
                new Outgoing(UUID.nameUUIDFromBytes(new byte[] {1}), origin, List.of(new Reply.Text("您好")), 1, false);

        assertThat(telegram.send(reply)).isEqualTo(new SendResult.Sent());
        assertThat(fake.confirmed()).isZero();
    }

    @Test
    void a_tap_is_answered() throws Exception {
        fake.holdUpdate(TelegramUpdatesTest.payload("callback-query"));

        telegram.start();

        await(() -> fake.calls("answerCallbackQuery").size() == 1);
    }

    @Test
    void polling_goes_on_after_errors() throws Exception {
        fake.next(FakeTelegram.Mishap.answers("getMe", 502, "Bad Gateway", Map.of()))
                .next(FakeTelegram.Mishap.hangsUp("getUpdates"))
                .next(FakeTelegram.Mishap.answers("getUpdates", 409, "Conflict: terminated by other", Map.of()));
        fake.holdUpdate(TelegramUpdatesTest.payload("text"));

        telegram.start();

        await(() -> arrived.events().size() == 1);
    }

    private static void await(BooleanSupplier condition) {
        var limit = Instant.now().plusSeconds(20);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
