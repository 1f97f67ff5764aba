package bianmin.channel.web;

import bianmin.channel.web.Markup.Line;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/// `/`: the talk so far and the field to go on with it.
final class ChatPage {
    private final WebSettings settings;
    private final Transcript transcript;
    private final Markup markup;
    private final Assets assets;
    private final Refusals refusals;

    ChatPage(WebSettings settings, Transcript transcript, Markup markup, Assets assets, Refusals refusals) {
        this.settings = settings;
        this.transcript = transcript;
        this.markup = markup;
        this.assets = assets;
        this.refusals = refusals;
    }

    void serve(RoutingContext context) {
        var request = context.request();
        var known = Session.of(request);
        var session = known.orElseGet(Session::fresh);
        boolean embedded = request.getParam("embed") != null;
        boolean secure = Browser.isSecure(request, settings.publicUrl());
        context.response().headers().add("Set-Cookie", session.setCookie(secure, embedded && known.isEmpty()));
        var view = View.of(request);
        if (view.isChosen(request)) {
            context.response().headers().add("Set-Cookie", view.setCookie(secure));
        }
        var texts = Texts.in(view.language());
        var page = new Page(texts, view, assets, "/", embedded, texts.say("about"));
        if (known.isEmpty()) {
            show(context, page, List.of());
            return;
        }
        var loop = context.vertx().getOrCreateContext();
        var _ = transcript
                .after(session.conversation(), 0)
                .whenComplete((entries, failure) -> loop.runOnContext(_ -> {
                    if (failure != null) {
                        refusals.tell(context, failure, "");
                    } else {
                        show(context, page, entries);
                    }
                }));
    }

    private void show(RoutingContext context, Page page, List<Transcript.Entry> entries) {
        var lines = entries.stream()
                .map(entry -> new Line(entry.sequence(), SpokenJson.read(entry.json())))
                .toList();
        boolean waiting = !lines.isEmpty() && !(lines.getLast().spoken() instanceof Spoken.ByService);
        var last = lines.isEmpty() ? 0L : lines.getLast().sequence();
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(markup.page(
                        page, "chat", Map.of("lines", markup.lines(page, lines), "last", last, "waiting", waiting)));
    }
}
