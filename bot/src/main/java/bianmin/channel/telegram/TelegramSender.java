package bianmin.channel.telegram;

import bianmin.channel.telegram.TelegramApi.Answer;
import bianmin.message.Origin;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// Sends the messages of a turn one after another. Telegram knows no retry key; so the sender remembers how many of a
/// turn's messages were taken, and a further attempt goes on with the next.
final class TelegramSender {
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration TYPING_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration MUCH_LATER = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final TelegramApi api;
    private final Map<UUID, Integer> taken = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > REMEMBERED;
        }
    });

    TelegramSender(TelegramApi api) {
        this.api = api;
    }

    SendResult send(Outgoing outgoing) throws InterruptedException {
        var calls = TelegramMessages.render(outgoing.replies(), outgoing.origin());
        Object chat = chat(outgoing.origin());
        for (int i = taken.getOrDefault(outgoing.id(), 0); i < calls.size(); i++) {
            var call = calls.get(i);
            call.parameters().put("chat_id", chat);
            var answer = api.call(call.method(), call.parameters(), SEND_TIMEOUT);
            if (answer instanceof Answer.Failed failed && failed.parameters().has("migrate_to_chat_id")) {
                chat = failed.parameters().path("migrate_to_chat_id").longValue(0); // the group became a supergroup
                call.parameters().put("chat_id", chat);
                answer = api.call(call.method(), call.parameters(), SEND_TIMEOUT);
            }
            var result = result(answer);
            if (!(result instanceof SendResult.Sent)) {
                return result;
            }
            taken.put(outgoing.id(), i + 1);
        }
        taken.remove(outgoing.id());
        return new SendResult.Sent();
    }

    void working(Origin origin) {
        try {
            var _ = api.call("sendChatAction", Map.of("chat_id", chat(origin), "action", "typing"), TYPING_TIMEOUT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private static Object chat(Origin origin) {
        return Long.parseLong(origin.conversation().key());
    }

    private static SendResult result(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> new SendResult.Sent();
            case Answer.NotReached(var reason) -> new SendResult.RetryAfter(LATER, reason);
            case Answer.Lost(var reason) -> new SendResult.Unclear(reason);
            case Answer.Failed failed -> byCode(failed);
        };
    }

    private static SendResult byCode(Answer.Failed failed) {
        int code = failed.code();
        if (code == 429) {
            var delay = Duration.ofSeconds(failed.retryAfterSeconds().orElse(1));
            return new SendResult.RetryAfter(delay, failed.reason());
        }
        if (code == 401 || code == 404) { // the token: staff can mend it, and then this must still go out
            return new SendResult.RetryAfter(MUCH_LATER, failed.reason());
        }
        return code >= 500 ? new SendResult.Unclear(failed.reason()) : new SendResult.Refused(failed.reason());
    }
}
