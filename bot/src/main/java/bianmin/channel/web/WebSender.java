package bianmin.channel.web;

import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.Sender;

/// Sends by writing into the transcript: whichever node a browser hangs on reads it there. The same id is kept once, so
/// sending again does no harm.
final class WebSender implements Sender {
    private final Transcript transcript;

    WebSender(Transcript transcript) {
        this.transcript = transcript;
    }

    @Override
    public String channel() {
        return "web";
    }

    @Override
    public boolean repeatable() {
        return true;
    }

    @Override
    public SendResult send(Outgoing outgoing) {
        transcript.append(
                outgoing.origin().conversation(),
                outgoing.id(),
                SpokenJson.write(new Spoken.ByService(outgoing.replies())));
        return new SendResult.Sent();
    }
}
