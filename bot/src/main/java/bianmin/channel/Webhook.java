package bianmin.channel;

import bianmin.message.InboundEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes what a platform posts: reads the body up to a limit, has it verified and parsed, hands the events to
/// [Arrivals] and answers 200 once they are on disk. Runs on the event loop and keeps nothing between requests.
public final class Webhook {
    private static final Logger LOG = System.getLogger(Webhook.class.getName());

    private final int bodyLimit;
    private final Reading reading;
    private final Arrivals arrivals;

    /// @param bodyLimit in bytes
    public Webhook(int bodyLimit, Reading reading, Arrivals arrivals) {
        this.bodyLimit = bodyLimit;
        this.reading = reading;
        this.arrivals = arrivals;
    }

    /// How one platform's request becomes events.
    public interface Reading {
        Received read(HttpServerRequest request, byte[] body) throws Refused;
    }

    /// @param answer JSON to answer with, once the events are kept; null for `{}`
    public record Received(
            List<InboundEvent> events, @Nullable String answer) {}

    public void handle(HttpServerRequest request) {
        var context = Vertx.currentContext();
        var announced = request.getHeader("Content-Length");
        if (announced != null && (!announced.matches("[0-9]{1,9}") || Integer.parseInt(announced) > bodyLimit)) {
            tooLarge(request);
            return;
        }
        var body = Buffer.buffer();
        request.handler(part -> {
            if (body.length() + part.length() <= bodyLimit) {
                body.appendBuffer(part);
            } else if (!request.response().ended()) {
                tooLarge(request);
            }
        });
        request.exceptionHandler(_ -> {}); // the sender went away: nothing was kept, it will send again
        request.endHandler(_ -> {
            if (!request.response().ended()) {
                take(request, body.getBytes(), context);
            }
        });
    }

    private void take(HttpServerRequest request, byte[] body, @Nullable Context context) {
        Received received;
        try {
            received = reading.read(request, body);
        } catch (Refused refused) {
            answer(request, refused.status(), error(refused.reason()));
            return;
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "A webhook on " + request.path() + " could not be read", bug);
            answer(request, 500, error("an error of ours; please send it again"));
            return;
        }
        var answer = received.answer() == null ? "{}" : received.answer();
        if (received.events().isEmpty()) {
            answer(request, 200, answer);
            return;
        }
        var _ = arrivals.accept(received.events()).whenComplete((_, failure) -> {
            Runnable end = () -> {
                if (failure == null) {
                    answer(request, 200, answer);
                } else {
                    LOG.log(Level.WARNING, "Events on {0} could not be kept: {1}", request.path(), failure);
                    answer(request, 503, error("can't be kept now; please send it again"));
                }
            };
            if (context == null) {
                end.run();
            } else {
                context.runOnContext(_ -> end.run());
            }
        });
    }

    private void tooLarge(HttpServerRequest request) {
        answer(request, 413, error("body: too large (expected: at most " + bodyLimit + " bytes)"));
    }

    private static void answer(HttpServerRequest request, int status, String json) {
        var response = request.response();
        if (response.ended() || response.closed()) {
            return;
        }
        var _ = response.setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json);
    }

    private static String error(String reason) {
        return new JsonObject().put("error", reason).encode();
    }
}
