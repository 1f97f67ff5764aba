package bianmin.channel.line;

import bianmin.channel.Arrivals;
import bianmin.channel.Refused;
import bianmin.channel.Webhook;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.Sender;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.time.InstantSource;

/// The LINE channel: takes webhooks on event loops and sends replies on virtual threads. Safe for many threads.
public final class LineChannel implements Sender, AutoCloseable {
    public static final String PATH = "/channels/line/webhook";
    private static final int BODY_LIMIT = 1 << 20;

    private final Signature signature;
    private final Webhook webhook;
    private final LineApi api;
    private final LineSender sender;

    public LineChannel(LineSettings settings, Arrivals arrivals, InstantSource clock) {
        this.signature = new Signature(settings.channelSecret());
        this.webhook = new Webhook(BODY_LIMIT, this::read, arrivals);
        this.api = new LineApi(settings);
        this.sender = new LineSender(api, new LineMessages(LineTexts.load(), settings.publicUrl()), clock);
    }

    /// Before any body handler: the signature is of the raw bytes.
    public void mount(Router router) {
        router.post(PATH).handler(context -> webhook.handle(context.request()));
    }

    /// One webhook without a router.
    public void handle(HttpServerRequest request) {
        webhook.handle(request);
    }

    @Override
    public String channel() {
        return "line";
    }

    @Override
    public SendResult send(Outgoing outgoing) throws InterruptedException {
        return sender.send(outgoing);
    }

    @Override
    public void working(bianmin.message.Origin origin) {
        sender.working(origin);
    }

    /// How many sends this process made as pushes, which count against the channel's monthly quota.
    public long pushes() {
        return sender.pushes();
    }

    /// How many sends this process made with a reply token, which are free.
    public long freeReplies() {
        return sender.freeReplies();
    }

    /// What LINE says of the month's quota.
    public LineQuota quota() throws InterruptedException {
        return LineQuota.ask(api);
    }

    @Override
    public void close() {
        api.close();
    }

    private Webhook.Received read(HttpServerRequest request, byte[] body) throws Refused {
        signature.check(body, request.getHeader("X-Line-Signature"));
        return new Webhook.Received(LineEvents.parse(body), null);
    }
}
