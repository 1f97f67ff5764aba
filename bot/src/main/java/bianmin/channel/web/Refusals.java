package bianmin.channel.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells why a request was refused or failed: in words on a page for a form, as JSON for a script. Never a stack trace.
final class Refusals {
    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    private final Markup markup;
    private final Assets assets;

    Refusals(Markup markup, Assets assets) {
        this.markup = markup;
        this.assets = assets;
    }

    /// For [io.vertx.ext.web.Route#failureHandler].
    void tell(RoutingContext context) {
        tell(context, context.failure(), "");
    }

    /// @param words what the citizen had typed, to be given back; may be empty
    void tell(RoutingContext context, @Nullable Throwable failure, String words) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof Refused refused) {
            answer(context, refused, words);
        } else if (cause == null && context.statusCode() >= 400 && context.statusCode() < 500) {
            answer(context, new Refused(context.statusCode(), "refused.form", "request: refused"), words);
        } else {
            LOG.log(Level.SEVERE, "web: " + context.request().method() + " failed", cause);
            answer(context, new Refused(503, "refused.broken", "the server could not keep it", RETRY), words);
        }
    }

    private static final java.time.Duration RETRY = java.time.Duration.ofSeconds(5);

    private void answer(RoutingContext context, Refused refused, String words) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var view = View.of(context.request());
        var texts = Texts.in(view.language());
        var tell = texts.say(refused.tell(), Math.max(1, refused.retryAfter().toSeconds()));
        response.setStatusCode(refused.status()).putHeader("Cache-Control", "no-store");
        if (!refused.retryAfter().isZero()) {
            response.putHeader("Retry-After", Long.toString(refused.retryAfter().toSeconds()));
        }
        if (refused.status() == 413) {
            response.putHeader("Connection", "close");
        }
        if (Browser.wantsJson(context.request())) {
            response.putHeader("Content-Type", "application/json; charset=utf-8")
                    .end(new JsonObject()
                            .put("tell", tell)
                            .put("problem", refused.problem())
                            .encode());
            return;
        }
        var page = new Page(texts, view, assets, "/", false, null);
        response.putHeader("Content-Type", "text/html; charset=utf-8")
                .end(markup.page(
                        page,
                        "refused",
                        Map.of(
                                "status",
                                refused.status(),
                                "tell",
                                tell,
                                "problem",
                                refused.problem(),
                                "words",
                                words)));
    }
}
