package bianmin.channel.web;

import bianmin.message.ConversationId;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;

/// Waits for the first reply after a message: for browsers without JavaScript, which have one page to show it on.
final class FirstReply {
    private final Vertx vertx;
    private final Transcript transcript;
    private final ConversationId conversation;
    private final long sequence;
    private final Promise<Boolean> arrived = Promise.promise();

    FirstReply(Vertx vertx, Transcript transcript, ConversationId conversation, long sequence) {
        this.vertx = vertx;
        this.transcript = transcript;
        this.conversation = conversation;
        this.sequence = sequence;
    }

    /// @return whether it came in time
    Future<Boolean> within(Duration limit) {
        var subscription = transcript.subscribe(conversation, this::look);
        long timer = vertx.setTimer(limit.toMillis(), _ -> arrived.tryComplete(false));
        look();
        return arrived.future().onComplete(_ -> {
            vertx.cancelTimer(timer);
            Subscriptions.end(subscription);
        });
    }

    private void look() {
        var _ = transcript.after(conversation, sequence).whenComplete((entries, failure) -> {
            if (failure == null
                    && entries.stream().anyMatch(entry -> SpokenJson.read(entry.json()) instanceof Spoken.ByService)) {
                arrived.tryComplete(true);
            }
        });
    }
}
