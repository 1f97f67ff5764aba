package bianmin.channel.web;

import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What is said, as it is said: Server-Sent Events. A browser that comes back names the last entry it has seen and gets
/// the rest, on any node.
final class Streams implements AutoCloseable {
    private static final int MOST_PER_CONVERSATION = 8;
    private static final Pattern SEQUENCE = Pattern.compile("[0-9]{1,15}");

    private final WebSettings settings;
    private final Transcript transcript;
    private final Markup markup;
    private final Assets assets;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();

    Streams(WebSettings settings, Transcript transcript, Markup markup, Assets assets) {
        this.settings = settings;
        this.transcript = transcript;
        this.markup = markup;
        this.assets = assets;
    }

    void serve(RoutingContext context) {
        var request = context.request();
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            throw new Refused(403, "refused.origin", "Sec-Fetch-Site: (expected: same-origin)");
        }
        var session = Session.required(request);
        long after = after(context);
        if (open.stream().filter(stream -> stream.belongsTo(session)).count() >= MOST_PER_CONVERSATION) {
            throw new Refused(
                    429,
                    "refused.too-many-windows",
                    "more than " + MOST_PER_CONVERSATION + " streams of this conversation",
                    java.time.Duration.ofSeconds(30));
        }
        var view = View.of(request);
        var page = new Page(Texts.in(view.language()), view, assets, "/", false, null);
        context.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .putHeader("X-Accel-Buffering", "no");
        var stream = new LiveStream(
                context.vertx(), context.response(), transcript, session, after, line -> markup.line(page, line));
        open.add(stream);
        stream.start(settings.heartbeat(), () -> open.remove(stream));
    }

    private static long after(RoutingContext context) {
        var last = context.request().getHeader("Last-Event-ID");
        var after = last == null || last.isEmpty() ? context.request().getParam("after") : last;
        if (after == null) {
            return 0;
        }
        if (!SEQUENCE.matcher(after).matches()) {
            throw new Refused(400, "refused.form", "Last-Event-ID: (expected: a number that this stream gave)");
        }
        return Long.parseLong(after);
    }

    /// Ends all streams, so that browsers go to another node.
    @Override
    public void close() {
        open.forEach(LiveStream::end);
    }
}
