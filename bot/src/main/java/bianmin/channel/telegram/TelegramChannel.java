package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.channel.Arrivals;
import bianmin.channel.Posted;
import bianmin.channel.Refused;
import bianmin.channel.Webhook;
import bianmin.channel.telegram.TelegramApi.Answer;
import bianmin.message.Origin;
import bianmin.outbox.Outgoing;
import bianmin.outbox.SendResult;
import bianmin.outbox.Sender;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// The Telegram channel: takes webhooks on event loops or polls on a virtual thread, and sends replies on virtual
/// threads. Safe for many threads.
public final class TelegramChannel implements Sender, AutoCloseable {
    public static final String PATH = "/channels/telegram/webhook";

    private static final Logger LOG = System.getLogger(TelegramChannel.class.getName());
    private static final String SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token";
    private static final int BODY_LIMIT = 1 << 20;
    private static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final TelegramSettings settings;
    private final InstantSource clock;
    private final Webhook webhook;
    private final TelegramApi api;
    private final TelegramSender sender;
    private final Thread background;
    private volatile TelegramUpdates updates;

    public TelegramChannel(TelegramSettings settings, Arrivals arrivals, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.webhook = new Webhook(BODY_LIMIT, this::read, arrivals);
        this.api = new TelegramApi(settings);
        this.sender = new TelegramSender(api);
        this.updates = new TelegramUpdates(new Me(settings.botId(), null), clock);
        var poller = new TelegramPoller(api, () -> updates, arrivals);
        this.background = Thread.ofVirtual().name("telegram").unstarted(() -> {
            if (learnOwnName() && settings.polling()) {
                poller.run();
            }
        });
    }

    /// Learns the bot's own name, then polls in polling mode. Returns at once.
    public void start() {
        background.start();
    }

    /// Nothing in polling mode.
    public void mount(Router router) {
        if (!settings.polling()) {
            router.post(PATH).handler(context -> webhook.handle(context.request()));
        }
    }

    @Override
    public String channel() {
        return "telegram";
    }

    @Override
    public SendResult send(Outgoing outgoing) throws InterruptedException {
        return sender.send(outgoing);
    }

    @Override
    public void working(Origin origin) {
        sender.working(origin);
    }

    /// Takes no more updates by polling, but still sends. What is fetched but not kept is fetched again by the next
    /// start.
    public void stop() {
        background.interrupt();
    }

    /// Stops sending too: once the outbox has stopped.
    @Override
    public void close() {
        stop();
        api.close();
    }

    private Webhook.Received read(HttpServerRequest request, byte[] body) throws Refused {
        var secret = request.getHeader(SECRET_HEADER);
        if (secret == null) {
            throw new Refused(401, SECRET_HEADER + ": missing (expected: the secret that was set with the webhook)");
        }
        var expected = settings.webhookSecret();
        if (expected == null || !MessageDigest.isEqual(expected.getBytes(UTF_8), secret.getBytes(UTF_8))) {
            throw new Refused(401, SECRET_HEADER + ": wrong");
        }
        var update = Posted.parse(body);
        var events = updates.read(update).map(List::of).orElse(List.of());
        return new Webhook.Received(events, answer(update));
    }

    /// A tap is answered in the answer to its webhook, which saves a call; until then the button shows a clock.
    private static String answer(Posted update) throws Refused {
        return update.has("callback_query")
                ? new JsonObject()
                        .put("method", "answerCallbackQuery")
                        .put(
                                "callback_query_id",
                                update.object("callback_query").text("id"))
                        .encode()
                : "{}";
    }

    /// @return false if interrupted
    private boolean learnOwnName() {
        try {
            var pause = Duration.ofSeconds(1);
            while (true) {
                var answer = api.call("getMe", Map.of(), CALL_TIMEOUT);
                if (answer instanceof Answer.Done(var user)
                        && user.path("username").isString()) {
                    var me = new Me(settings.botId(), user.path("username").stringValue(""));
                    updates = new TelegramUpdates(me, clock);
                    return true;
                }
                LOG.log(Level.WARNING, "Telegram does not say who we are: {0}", reason(answer));
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String reason(Answer answer) {
        return switch (answer) {
            case Answer.Done _ -> "an answer without a name";
            case Answer.Failed failed -> failed.reason();
            case Answer.NotReached(var why) -> why;
            case Answer.Lost(var why) -> why;
        };
    }
}
