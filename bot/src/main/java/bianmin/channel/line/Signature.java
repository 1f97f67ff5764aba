package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.channel.Refused;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// LINE signs the raw bytes of each webhook with HMAC-SHA256 of the channel's secret.
final class Signature {
    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> mac; // one an event loop: making one costs more than using it

    Signature(String channelSecret) {
        var key = new SecretKeySpec(channelSecret.getBytes(UTF_8), ALGORITHM);
        this.mac = ThreadLocal.withInitial(() -> {
            try {
                var fresh = Mac.getInstance(ALGORITHM);
                fresh.init(key);
                return fresh;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has " + ALGORITHM, e);
            }
        });
    }

    /// Takes the same time however much of the signature is right.
    void check(byte[] body, @Nullable String signature) throws Refused {
        if (signature == null) {
            throw new Refused(401, "X-Line-Signature: missing (expected: the signature of the body)");
        }
        if (!MessageDigest.isEqual(of(body), signature.getBytes(UTF_8))) {
            throw new Refused(401, "X-Line-Signature: does not match the body");
        }
    }

    byte[] of(byte[] body) {
        return Base64.getEncoder().encode(mac.get().doFinal(body));
    }
}
