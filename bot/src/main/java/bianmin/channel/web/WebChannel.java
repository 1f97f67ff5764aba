package bianmin.channel.web;

import bianmin.channel.Arrivals;
import bianmin.knowledge.KnowledgeBase;
import bianmin.outbox.ReplyLog;
import bianmin.outbox.Sender;
import io.vertx.ext.web.Router;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/// The web chat for citizens and the pages about procedures.
public final class WebChannel implements AutoCloseable {
    private final WebSettings settings;
    private final WebSender sender;
    private final Assets assets = new Assets();
    private final Refusals refusals;
    private final ChatPage chat;
    private final Posts posts;
    private final Streams streams;
    private final ProcedurePages procedures;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();

    /// @param published the revision that is in force now
    public WebChannel(WebSettings settings, Arrivals arrivals, ReplyLog log, Supplier<KnowledgeBase> published) {
        this(settings, arrivals, new LoggedTranscript(log), published);
    }

    WebChannel(WebSettings settings, Arrivals arrivals, Transcript transcript, Supplier<KnowledgeBase> published) {
        this.settings = settings;
        var markup = new Markup();
        this.sender = new WebSender(transcript);
        this.refusals = new Refusals(markup, assets);
        this.chat = new ChatPage(settings, transcript, markup, assets, refusals);
        this.posts = new Posts(settings, arrivals, transcript, refusals, waiting);
        this.streams = new Streams(settings, transcript, markup, assets);
        this.procedures = new ProcedurePages(settings.publicUrl(), published, markup, assets);
    }

    /// Adds the channel's addresses: `/`, `/say`, `/pick`, `/locate`, `/stream`, `/procedures…`, `/assets…`,
    /// `/widget.js`,
    /// `/sitemap.xml`, `/robots.txt`.
    public void serve(Router router) {
        var headers = new SecurityHeaders(settings);
        for (var path : new String[] {
            "/",
            "/say",
            "/pick",
            "/locate",
            "/stream",
            "/procedures",
            "/procedures/:id",
            "/assets/*",
            "/widget.js",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico"
        }) {
            router.route(path).handler(headers).failureHandler(refusals::tell);
        }
        router.get("/").handler(chat::serve);
        router.head("/").handler(chat::serve);
        router.get("/stream").handler(streams::serve);
        router.post("/say").handler(posts::say);
        router.post("/pick").handler(posts::pick);
        router.post("/locate").handler(posts::locate);
        assets.serve(router);
        procedures.serve(router);
    }

    public Sender sender() {
        return sender;
    }

    /// Ends open streams, so that browsers go to another node. Messages under way are finished.
    @Override
    public void close() {
        streams.close();
        waiting.close();
    }
}
