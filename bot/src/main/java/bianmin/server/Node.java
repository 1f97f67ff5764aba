package bianmin.server;

import bianmin.channel.line.LineChannel;
import bianmin.channel.telegram.TelegramChannel;
import bianmin.channel.web.WebChannel;
import bianmin.channel.web.WebSettings;
import bianmin.desk.Cases;
import bianmin.inbox.Inbox;
import bianmin.operations.Operations;
import bianmin.operations.Readiness;
import bianmin.outbox.Outbox;
import bianmin.outbox.ReplyLog;
import bianmin.outbox.RetryPlan;
import bianmin.outbox.Sender;
import bianmin.privacy.CitizenData;
import bianmin.store.Leases;
import bianmin.store.Steps;
import bianmin.store.Store;
import bianmin.store.StoreSettings;
import bianmin.turn.Deliberation;
import bianmin.turn.TurnSettings;
import bianmin.turn.TurnWorker;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// One server: all rooms, built and wired, from start to drained stop.
final class Node {
    private static final System.Logger LOG = System.getLogger(Node.class.getName());
    private static final Duration DRAIN_PATIENCE = Duration.ofSeconds(20);
    private static final int HEADER_LIMIT = 16 * 1024;

    private final Vertx vertx;
    private final Brain brain;
    private final Store store;
    private final Leases leases;
    private final TurnWorker worker;
    private final Outbox outbox;
    private final WebChannel web;
    private final @Nullable LineChannel line;
    private final @Nullable TelegramChannel telegram;
    private final Operations operations = new Operations();

    private Node(Settings settings, Brain brain, Store store) {
        this.brain = brain;
        this.store = store;
        this.vertx = Vertx.vertx();
        var meters = operations.meters();
        this.leases = new Leases(store);
        var inbox = new Inbox(store, meters, Steps.UNWATCHED);
        var said = new ReplyLog(store);
        this.web = new WebChannel(
                WebSettings.usual(settings.publicUrl(), settings.embedOrigins()),
                inbox,
                said,
                () -> brain.published().knowledge());
        this.line = Platforms.line(settings)
                .map(line -> new LineChannel(line, inbox, InstantSource.system()))
                .orElse(null);
        this.telegram = Platforms.telegram(settings)
                .map(telegram -> new TelegramChannel(telegram, inbox, InstantSource.system()))
                .orElse(null);
        var senders = new ArrayList<Sender>(List.of(web.sender()));
        if (line != null) {
            senders.add(line);
        }
        if (telegram != null) {
            senders.add(telegram);
        }
        var cases = new Cases(store);
        var privacy = new CitizenData(() -> records(said, cases));
        this.outbox =
                new Outbox(store, leases, senders, List.of(cases, privacy), RetryPlan.USUAL, meters, Steps.UNWATCHED);
        this.worker = new TurnWorker(
                store,
                leases,
                inbox,
                outbox,
                new Deliberation(brain.thinking(), brain.conversation()),
                TurnSettings.usual(),
                meters,
                Steps.UNWATCHED);
    }

    /// Starts everything; returns when it listens.
    static Node start(Settings settings) {
        var brain = Brain.apart(() -> Brain.load(Home.content(settings), Home.cache()));
        var redis = settings.redis();
        var store = Store.open(StoreSettings.of(redis == null ? null : redis.value(), settings.data()));
        var node = new Node(settings, Brain.loaded(brain), store);
        node.worker.start();
        node.outbox.start();
        node.leases.start(); // last: work arrives with the partitions
        if (node.telegram != null) {
            node.telegram.start();
        }
        node.listen(settings.port());
        return node;
    }

    /// Takes no new work, finishes what is under way, gives the partitions back.
    void stop() {
        operations.drain();
        try {
            web.close();
            if (telegram != null) {
                telegram.stop();
            }
            worker.stop();
            outbox.stop();
            leases.drain(DRAIN_PATIENCE);
            vertx.close().toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
            if (line != null) {
                line.close();
            }
            if (telegram != null) {
                telegram.close();
            }
            worker.close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Exception failed) {
            LOG.log(Level.WARNING, "stopping: what was under way is taken up by the next start", failed);
        } finally {
            store.close();
            brain.close();
        }
    }

    private void listen(int port) {
        var options = new HttpServerOptions()
                .setPort(port)
                .setMaxHeaderSize(HEADER_LIMIT)
                .setMaxInitialLineLength(8 * 1024)
                .setIdleTimeout(75)
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                .setCompressionSupported(true)
                .setTcpNoDelay(true);
        int loops = Runtime.getRuntime().availableProcessors();
        vertx.deployVerticle(() -> new Listener(options), new DeploymentOptions().setInstances(loops))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private Router router(Vertx eventLoop) {
        var router = Router.router(eventLoop);
        operations.serve(router, List.of(new Readiness("store", this::storeProblem)));
        if (line != null) {
            line.mount(router);
        }
        if (telegram != null) {
            telegram.mount(router);
        }
        web.serve(router);
        return router;
    }

    private java.util.concurrent.CompletionStage<String> storeProblem() {
        return CompletableFuture.supplyAsync(
                () -> {
                    var complaint = store.complaint();
                    return complaint == null ? "" : complaint;
                },
                task -> Thread.ofVirtual().start(task));
    }

    private List<bianmin.store.PersonalRecords> records(ReplyLog said, Cases cases) {
        return List.of(worker.parked(), outbox, said, cases);
    }

    /// One event loop's share of the port.
    private final class Listener extends AbstractVerticle {
        private final HttpServerOptions options;

        Listener(HttpServerOptions options) {
            this.options = options;
        }

        @Override
        public void start(io.vertx.core.Promise<Void> started) {
            var router = router(vertx);
            Future<?> listening = vertx.createHttpServer(options)
                    .requestHandler(request -> route(request, router))
                    .listen();
            listening.<Void>mapEmpty().onComplete(started);
        }

        /// Most of a flood are LINE's webhooks: they need no router.
        private void route(HttpServerRequest request, Router router) {
            if (line != null
                    && LineChannel.PATH.equals(request.path())
                    && "POST".equals(request.method().name())) {
                line.handle(request);
            } else {
                router.handle(request);
            }
        }
    }
}
