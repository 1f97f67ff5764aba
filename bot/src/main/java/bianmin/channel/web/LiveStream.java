package bianmin.channel.web;

import bianmin.channel.web.Markup.Line;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One browser's open stream. All its fields belong to the event loop that it was opened on.
final class LiveStream {
    private static final Logger LOG = Logger.getLogger(LiveStream.class.getName());
    private static final long RETRY_MILLIS = 1_500;

    private final Vertx vertx;
    private final Context loop;
    private final HttpServerResponse response;
    private final Transcript transcript;
    private final Session session;
    private final Function<Line, String> drawn;
    private long last;
    private boolean reading;
    private boolean again;
    private boolean over;

    LiveStream(
            Vertx vertx,
            HttpServerResponse response,
            Transcript transcript,
            Session session,
            long after,
            Function<Line, String> drawn) {
        this.vertx = vertx;
        this.loop = vertx.getOrCreateContext();
        this.response = response;
        this.transcript = transcript;
        this.session = session;
        this.last = after;
        this.drawn = drawn;
    }

    boolean belongsTo(Session other) {
        return session.equals(other);
    }

    void start(Duration heartbeat, Runnable ended) {
        var subscription = transcript.subscribe(session.conversation(), () -> loop.runOnContext(_ -> look()));
        long timer = vertx.setPeriodic(heartbeat.toMillis(), _ -> {
            write(": here\n\n");
            look();
        });
        response.exceptionHandler(_ -> {});
        Handler<Void> tidy = _ -> {
            if (!over) {
                over = true;
                vertx.cancelTimer(timer);
                Subscriptions.end(subscription);
                ended.run();
            }
        };
        response.closeHandler(tidy);
        response.endHandler(tidy);
        write("retry: " + RETRY_MILLIS + "\n\n");
        look();
    }

    void end() {
        loop.runOnContext(_ -> {
            if (!over) {
                response.end();
            }
        });
    }

    private void look() {
        if (reading) {
            again = true;
            return;
        }
        if (over) {
            return;
        }
        if (response.writeQueueFull()) {
            response.drainHandler(_ -> look());
            return;
        }
        reading = true;
        var _ = transcript
                .after(session.conversation(), last)
                .whenComplete((entries, failure) -> loop.runOnContext(_ -> found(entries, failure)));
    }

    private void found(@Nullable List<Transcript.Entry> entries, @Nullable Throwable failure) {
        reading = false;
        if (entries == null) {
            LOG.log(Level.WARNING, "web: a stream could not read on; it will look again", failure);
            return;
        }
        for (var entry : entries) {
            var html = drawn.apply(new Line(entry.sequence(), SpokenJson.read(entry.json())));
            write("id: " + entry.sequence() + "\ndata: "
                    + html.strip().replace("\r", "").replace("\n", "\ndata: ") + "\n\n");
            last = entry.sequence();
        }
        if (again) {
            again = false;
            look();
        }
    }

    private void write(String text) {
        if (!over) {
            var _ = response.write(text);
        }
    }
}
