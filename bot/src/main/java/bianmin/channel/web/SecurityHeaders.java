package bianmin.channel.web;

import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/// What each answer tells the browser that it must not do.
final class SecurityHeaders implements Handler<RoutingContext> {
    private final String policy;
    private final boolean framed;

    SecurityHeaders(WebSettings settings) {
        this.framed = settings.mayBeEmbedded();
        this.policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "connect-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors " + settings.embedOrigins());
    }

    @Override
    public void handle(RoutingContext context) {
        var headers = context.response().headers();
        headers.set("Content-Security-Policy", policy)
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", "same-origin")
                .set("Permissions-Policy", "geolocation=(self), camera=(), microphone=(), payment=(), usb=()")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin");
        if (!framed) {
            headers.set("X-Frame-Options", "DENY");
        }
        Browser.checkAddress(context.request());
        context.next();
    }
}
