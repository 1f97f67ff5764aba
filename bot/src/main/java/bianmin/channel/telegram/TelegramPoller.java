package bianmin.channel.telegram;

import bianmin.channel.Arrivals;
import bianmin.channel.Posted;
import bianmin.channel.Refused;
import bianmin.channel.telegram.TelegramApi.Answer;
import bianmin.message.InboundEvent;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/// Fetches updates by long polling. The offset, which confirms them to Telegram, moves on only once the events are on
/// disk: what was fetched and lost is fetched again.
final class TelegramPoller implements Runnable {
    private static final Logger LOG = System.getLogger(TelegramPoller.class.getName());
    private static final int WAIT_SECONDS = 50;
    private static final Duration POLL_TIMEOUT = Duration.ofSeconds(WAIT_SECONDS + 15);
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final TelegramApi api;
    private final Supplier<TelegramUpdates> updates;
    private final Arrivals arrivals;

    TelegramPoller(TelegramApi api, Supplier<TelegramUpdates> updates, Arrivals arrivals) {
        this.api = api;
        this.updates = updates;
        this.arrivals = arrivals;
    }

    /// Until interrupted.
    @Override
    public void run() {
        try {
            // Telegram gives no updates while a webhook is set; what waits is kept
            var _ = api.call("deleteWebhook", Map.of("drop_pending_updates", false), CALL_TIMEOUT);
            long offset = 0;
            var pause = FIRST_PAUSE;
            while (!Thread.currentThread().isInterrupted()) {
                var answer = api.call(
                        "getUpdates",
                        Map.of("offset", offset, "timeout", WAIT_SECONDS, "allowed_updates", TelegramUpdates.WANTED),
                        POLL_TIMEOUT);
                if (answer instanceof Answer.Done(var fetched) && fetched.isArray()) {
                    try {
                        offset = Math.max(offset, keep(fetched));
                        pause = FIRST_PAUSE;
                        continue;
                    } catch (ExecutionException notKept) {
                        LOG.log(Level.WARNING, "Telegram updates could not be kept; they are fetched again", notKept);
                    }
                } else if (answer instanceof Answer.Failed failed) {
                    LOG.log(Level.WARNING, "Telegram gives no updates: {0}", failed.reason());
                    pause = failed.retryAfterSeconds().isPresent()
                            ? Duration.ofSeconds(failed.retryAfterSeconds().getAsInt())
                            : pause;
                }
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return the offset that confirms what was fetched
    private long keep(JsonNode fetched) throws ExecutionException, InterruptedException {
        var events = new ArrayList<InboundEvent>();
        long next = 0;
        for (var node : fetched.values()) {
            var update = new Posted(node, "update");
            next = Math.max(next, node.path("update_id").longValue(0) + 1);
            try {
                updates.get().read(update).ifPresent(events::add);
            } catch (Refused unreadable) {
                LOG.log(Level.WARNING, "Telegram update {0} left out: {1}", next - 1, unreadable.reason());
            }
        }
        if (!events.isEmpty()) {
            arrivals.accept(events).toCompletableFuture().get();
        }
        for (var node : fetched.values()) {
            var query = node.path("callback_query").path("id").stringValue("");
            if (!query.isEmpty()) {
                var _ = api.call("answerCallbackQuery", Map.of("callback_query_id", query), CALL_TIMEOUT);
            }
        }
        return next;
    }
}
