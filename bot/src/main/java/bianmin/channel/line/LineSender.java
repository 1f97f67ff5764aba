package bianmin.channel.line;

import bianmin.channel.line.LineApi.Answer;
import bianmin.message.Origin;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.ShowLoadingAnimationRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// Sends by reply token while it is young, which is free, and by push with a retry key afterwards.
///
/// A token works once and only we hold it. So when an attempt of ours got no answer and the token is refused the next
/// time, the first attempt arrived: pushing it too would show it twice.
final class LineSender {
    private static final Duration TOKEN_LASTS = Duration.ofSeconds(50);
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LOADING_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration LATER = Duration.ofSeconds(1);
    private static final Duration MUCH_LATER = Duration.ofMinutes(1);
    private static final int LOADING_SECONDS = 20;
    private static final int PUSHED_REMEMBERED = 10_000;

    private final LineApi api;
    private final LineMessages messages;
    private final InstantSource clock;
    private final RecentIds pushed = new RecentIds(PUSHED_REMEMBERED);
    private final LongAdder pushes = new LongAdder();
    private final LongAdder freeReplies = new LongAdder();

    LineSender(LineApi api, LineMessages messages, InstantSource clock) {
        this.api = api;
        this.messages = messages;
        this.clock = clock;
    }

    long pushes() {
        return pushes.sum();
    }

    long freeReplies() {
        return freeReplies.sum();
    }

    SendResult send(Outgoing outgoing) throws InterruptedException {
        var rendered = messages.render(outgoing.replies(), outgoing.origin());
        var token = youngToken(outgoing.origin());
        if (token == null || pushed.contains(outgoing.id())) {
            return push(outgoing, rendered);
        }
        var answer = api.post(
                "/v2/bot/message/reply", new ReplyMessageRequest(token, rendered, false), Map.of(), SEND_TIMEOUT);
        if (refusesToken(answer)) {
            return outgoing.earlierUnclear() ? new SendResult.Sent() : push(outgoing, rendered);
        }
        var result = result(answer);
        if (result instanceof SendResult.Sent) {
            freeReplies.increment();
        }
        return result;
    }

    void working(Origin origin) {
        if (origin.group()) {
            return;
        }
        try {
            var _ = api.post(
                    "/v2/bot/chat/loading/start",
                    new ShowLoadingAnimationRequest(origin.conversation().key(), LOADING_SECONDS),
                    Map.of(),
                    LOADING_TIMEOUT);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private SendResult push(Outgoing outgoing, List<Message> rendered) throws InterruptedException {
        pushed.add(outgoing.id());
        var key = outgoing.origin().conversation().key();
        var to = key.substring(key.indexOf(':') + 1);
        var result = result(api.post(
                "/v2/bot/message/push",
                new PushMessageRequest(to, rendered, false, null),
                Map.of("X-Line-Retry-Key", outgoing.id().toString()),
                SEND_TIMEOUT));
        if (result instanceof SendResult.Sent) {
            pushes.increment();
        }
        return result;
    }

    private @Nullable String youngToken(Origin origin) {
        boolean young = Duration.between(origin.at(), clock.instant()).compareTo(TOKEN_LASTS) < 0;
        return young ? origin.replyToken() : null;
    }

    private static boolean refusesToken(Answer answer) {
        return answer instanceof Answer.Status status
                && status.code() == 400
                && status.body().path("message").asString("").contains("Invalid reply token");
    }

    private static SendResult result(Answer answer) {
        return switch (answer) {
            case Answer.NotReached(var reason) -> new SendResult.RetryAfter(LATER, reason);
            case Answer.Lost(var reason) -> new SendResult.Unclear(reason);
            case Answer.Status status -> byCode(status);
        };
    }

    private static SendResult byCode(Answer.Status status) {
        int code = status.code();
        if (status.ok() || code == 409) { // 409: a request with this retry key was accepted before
            return new SendResult.Sent();
        }
        if (code == 429) {
            return status.body().path("message").asString("").contains("monthly limit")
                    ? new SendResult.Refused(status.message())
                    : new SendResult.RetryAfter(status.retryAfter().orElse(LATER), status.message());
        }
        if (code == 401) { // the token: staff can mend it, and then this must still go out
            return new SendResult.RetryAfter(MUCH_LATER, status.message());
        }
        return code >= 500 ? new SendResult.Unclear(status.message()) : new SendResult.Refused(status.message());
    }

    /// The last so many ids: what was pushed by this process within the life of its reply token.
    private static final class RecentIds {
        private final Map<UUID, Boolean> ids;

        RecentIds(int limit) {
            this.ids = java.util.Collections.synchronizedMap(new java.util.LinkedHashMap<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
                    return size() > limit;
                }
            });
        }

        boolean contains(UUID id) {
            return ids.containsKey(id);
        }

        void add(UUID id) {
            ids.put(id, true);
        }
    }
}
