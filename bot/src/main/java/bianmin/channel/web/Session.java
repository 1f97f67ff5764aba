package bianmin.channel.web;

import bianmin.message.ConversationId;
import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/// A browser's session: 128 random bits in a cookie, which are all that ties a browser to its conversation.
record Session(String key) {
    private static final String COOKIE = "bianmin";
    private static final String EMBEDDED_COOKIE = "bianmin-embedded";
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long KEPT_SECONDS = 30L * 24 * 60 * 60;

    static Session fresh() {
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return new Session(HexFormat.of().formatHex(bytes));
    }

    /// A cookie that we can't have set counts as none.
    static Optional<Session> of(HttpServerRequest request) {
        return cookie(request, COOKIE).or(() -> cookie(request, EMBEDDED_COOKIE));
    }

    static Session required(HttpServerRequest request) {
        return of(request)
                .orElseThrow(
                        () -> new Refused(403, "refused.cookie", "Cookie: no session (expected: the one that / sets)"));
    }

    private static Optional<Session> cookie(HttpServerRequest request, String name) {
        var cookie = request.getCookie(name);
        return cookie == null || !FORM.matcher(cookie.getValue()).matches()
                ? Optional.empty()
                : Optional.of(new Session(cookie.getValue()));
    }

    ConversationId conversation() {
        return new ConversationId("web", key);
    }

    /// In a frame on another site's page browsers send only cookies that are marked as that page's own.
    ///
    /// @param secure true behind https, without which a frame on another site gets no memory
    String setCookie(boolean secure, boolean embedded) {
        var own = embedded && secure;
        return (own ? EMBEDDED_COOKIE : COOKIE) + "=" + key + "; Path=/; Max-Age=" + KEPT_SECONDS + "; HttpOnly; "
                + (own ? "SameSite=None; Secure; Partitioned" : "SameSite=Lax" + (secure ? "; Secure" : ""));
    }
}
