package bianmin.house;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.message.EventId;
import io.vertx.core.buffer.Buffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// Writes and signs webhooks as LINE does, each for the n-th word of an invented citizen. Every identifier tells both
/// numbers, so that what comes back tells what it answers.
public final class Webhooks {
    public static final String PATH = "/channels/line/webhook";
    private static final String ALGORITHM = "HmacSHA256";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Mac mac;

    public Webhooks(String channelSecret) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(channelSecret.getBytes(UTF_8), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    /// Which word of which citizen.
    public record Word(int citizen, int number) {
        public String user() {
            return "U%032x".formatted(citizen);
        }

        public String replyToken() {
            return "%016x%016x".formatted(citizen, number);
        }

        public String message() {
            return "5%09d%08d".formatted(citizen, number);
        }

        String webhookEvent() {
            return "01KA%011d%011d".formatted(citizen, number);
        }

        /// The retry key under which its answer is pushed: derived from the event, as the outbox promises.
        public UUID retryKey() {
            return new EventId("line:" + webhookEvent()).derive("reply/0");
        }

        static Word ofReplyToken(String token) {
            return new Word(
                    (int) Long.parseLong(token.substring(0, 16), 16), (int) Long.parseLong(token.substring(16), 16));
        }
    }

    /// A body with the signature that proves it.
    public record Signed(Word word, Buffer body, String signature) {}

    public synchronized Signed said(Word word, String text, Instant at) {
        var root = JSON.createObjectNode().put("destination", "U%032x".formatted(0));
        var event = root.putArray("events").addObject();
        event.put("type", "message");
        event.putObject("message")
                .put("type", "text")
                .put("id", word.message())
                .put("quoteToken", "q" + word.replyToken())
                .put("text", text);
        event.put("webhookEventId", word.webhookEvent());
        event.putObject("deliveryContext").put("isRedelivery", false);
        event.put("timestamp", at.toEpochMilli());
        event.putObject("source").put("type", "user").put("userId", word.user());
        event.put("replyToken", word.replyToken()).put("mode", "active");
        var body = JSON.writeValueAsBytes(root);
        return new Signed(word, Buffer.buffer(body), Base64.getEncoder().encodeToString(mac.doFinal(body)));
    }
}
