package bianmin.operations;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// What those who run the service ask it: is it alive, is it ready, how is it doing. These three pages need no sign-in:
/// they
/// hold no personal data and are meant for the agency's own network (the proxy in `deploy/` keeps the outside away).
public final class Operations {
    private static final long PROBE_SECONDS = 2;

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private volatile boolean draining;

    public Operations() {
        new JvmMemoryMetrics().bindTo(meters);
        new JvmThreadMetrics().bindTo(meters);
        new ProcessorMetrics().bindTo(meters);
        new UptimeMetrics().bindTo(meters);
        collections.bindTo(meters);
    }

    /// Where rooms count; no label may hold anything about a person.
    public PrometheusMeterRegistry meters() {
        return meters;
    }

    /// From now on `/health/ready` says no, so that no new work is sent here.
    public void drain() {
        draining = true;
    }

    public void serve(Router router, List<Readiness> checks) {
        router.get("/health/live").handler(context -> context.json(new JsonObject().put("alive", true)));
        router.get("/health/ready").handler(context -> ready(context, checks));
        router.get("/metrics")
                .handler(context -> context.response()
                        .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                        .end(meters.scrape()));
    }

    private void ready(RoutingContext context, List<Readiness> checks) {
        Map<String, String> problems = new ConcurrentHashMap<>();
        if (draining) {
            problems.put("draining", "the server is stopping");
        }
        var answers = checks.stream()
                .map(check -> check.probe()
                        .problem()
                        .toCompletableFuture()
                        .orTimeout(PROBE_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(failure -> "no answer")
                        .thenAccept(problem -> {
                            if (!problem.isEmpty()) {
                                problems.put(check.name(), problem);
                            }
                        }))
                .toArray(CompletableFuture[]::new);
        var _ = CompletableFuture.allOf(answers)
                .thenRun(() -> context.vertx().runOnContext(_ -> {
                    var body = new JsonObject().put("ready", problems.isEmpty());
                    var listed = new JsonObject();
                    problems.forEach(listed::put);
                    context.response()
                            .setStatusCode(problems.isEmpty() ? 200 : 503)
                            .putHeader("Content-Type", "application/json; charset=utf-8")
                            .end(body.put("problems", listed).encode());
                }));
    }
}
