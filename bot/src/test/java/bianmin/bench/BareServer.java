package bianmin.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.house.Webhooks;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What the real server is compared with: verifies the signature, appends the body to a list in Redis, answers 200.
/// Reads nothing, keeps no order, knows no repetition, answers nobody.
///
/// Arguments: port, address of Redis, channel secret.
final class BareServer extends AbstractVerticle {
    static final String LIST = "bare";

    private final int port;
    private final Mac mac;
    private final RedisAsyncCommands<byte[], byte[]> redis;

    private BareServer(int port, String secret, RedisAsyncCommands<byte[], byte[]> redis) {
        this.port = port;
        this.redis = redis;
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    public static void main(String... arguments) {
        int port = Integer.parseInt(arguments[0]);
        var redis = RedisClient.create(arguments[1])
                .connect(ByteArrayCodec.INSTANCE)
                .async();
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx.vertx()
                .deployVerticle(
                        () -> new BareServer(port, arguments[2], redis), new DeploymentOptions().setInstances(loops))
                .await();
    }

    @Override
    public void start(Promise<Void> started) {
        vertx.createHttpServer()
                .requestHandler(this::take)
                .listen(port)
                .<Void>mapEmpty()
                .onComplete(started);
    }

    private void take(HttpServerRequest request) {
        if (!request.path().equals(Webhooks.PATH)) {
            end(request, 200);
            return;
        }
        var context = vertx.getOrCreateContext();
        var _ = request.body().onSuccess(body -> {
            var bytes = body.getBytes();
            var signature = request.getHeader("X-Line-Signature");
            var right = Base64.getEncoder().encode(mac.doFinal(bytes));
            if (signature == null || !MessageDigest.isEqual(right, signature.getBytes(UTF_8))) {
                end(request, 401);
                return;
            }
            var _ = redis.rpush(LIST.getBytes(UTF_8), bytes)
                    .whenComplete((_, failure) -> context.runOnContext(_ -> end(request, failure == null ? 200 : 503)));
        });
    }

    private static void end(HttpServerRequest request, int status) {
        var _ = request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end("{}");
    }
}
