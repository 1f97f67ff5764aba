package bianmin.turn;

import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.Sender;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/// A channel that keeps what it was given and answers as the test says.
final class Recording implements Sender {
    final List<Outgoing> attempts = new CopyOnWriteArrayList<>();
    final List<String> sent = new CopyOnWriteArrayList<>();
    private final String channel;
    private final Function<Outgoing, SendResult> answer;

    Recording(String channel) {
        this(channel, outgoing -> new SendResult.Sent());
    }

    Recording(String channel, Function<Outgoing, SendResult> answer) {
        this.channel = channel;
        this.answer = answer;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        attempts.add(outgoing);
        var result = answer.apply(outgoing);
        if (result instanceof SendResult.Sent) {
            outgoing.replies().forEach(reply -> sent.add(reply.plainText()));
        }
        return result;
    }
}
