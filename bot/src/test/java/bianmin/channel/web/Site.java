package bianmin.channel.web;

import bianmin.knowledge.Content;
import bianmin.knowledge.KnowledgeBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The web channel on a free port of this machine: the real router, the bundled procedures, a scripted service.
final class Site implements AutoCloseable {
    private static final KnowledgeBase BUNDLED = Content.read(Path.of("../knowledge-base/content"), "sample");

    final MemoryTranscript transcript;
    final ScriptedService service;
    private final Vertx vertx = Vertx.vertx();
    private final WebChannel channel;
    private final HttpServer server;

    private Site(WebSettings settings, MemoryTranscript transcript, ScriptedService service) {
        this.transcript = transcript;
        this.service = service;
        this.channel = new WebChannel(settings, service, transcript, () -> BUNDLED);
        service.answerThrough(channel.sender());
        var router = Router.router(vertx);
        channel.serve(router);
        this.server = vertx.createHttpServer(
                        new HttpServerOptions().setHost("127.0.0.1").setPort(0))
                .requestHandler(router)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    static Site open() {
        return with(settings(null, "'none'", 1_000, 1_000));
    }

    static Site with(WebSettings settings) {
        return new Site(settings, new MemoryTranscript(), new ScriptedService());
    }

    /// A second node over the same transcript and service.
    Site secondNode() {
        return new Site(settings(null, "'none'", 1_000, 1_000), transcript, service);
    }

    static WebSettings settings(@Nullable URI publicUrl, String embedOrigins, int perConversation, int perAddress) {
        return new WebSettings(
                publicUrl, embedOrigins, perConversation, perAddress, Duration.ofSeconds(2), Duration.ofMillis(500));
    }

    static KnowledgeBase bundled() {
        return BUNDLED;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.actualPort() + path);
    }

    @Override
    public void close() {
        channel.close();
        vertx.close()
                .toCompletionStage()
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }
}
