package bianmin.store;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/// The connections to Redis: one for commands, one for signals. Finds out by itself whether it speaks to a cluster.
final class Wire implements AutoCloseable {
    /// Commands waiting for a lost connection; more are refused.
    private static final int MOST_WAITING = 50_000;

    private static final Duration BEFORE_RECONNECT = Duration.ofMillis(100);

    private final RedisClusterAsyncCommands<String, String> redis;
    private final Signals signals;
    private final boolean clustered;
    private final Runnable shutdown;

    private Wire(
            RedisClusterAsyncCommands<String, String> redis, Signals signals, boolean clustered, Runnable shutdown) {
        this.redis = redis;
        this.signals = signals;
        this.clustered = clustered;
        this.shutdown = shutdown;
    }

    static Wire open(String url, Duration patience) {
        var resources = ClientResources.builder()
                .reconnectDelay(Delay.constant(BEFORE_RECONNECT))
                .build();
        try {
            var uri = RedisURI.create(url);
            uri.setTimeout(patience);
            return connect(uri, patience, resources);
        } catch (RedisException | IllegalArgumentException e) {
            stop(resources);
            throw new StoreFailed("Redis: can't be reached (expected: a Redis 6.2 or later at the given address)", e);
        }
    }

    private static Wire connect(RedisURI uri, Duration patience, ClientResources resources) {
        var client = RedisClient.create(resources, uri);
        client.setOptions(options(ClientOptions.builder(), patience).build());
        var connection = client.connect();
        if (!connection.sync().info("cluster").contains("cluster_enabled:1")) {
            return new Wire(connection.async(), new Signals(client.connectPubSub()), false, () -> {
                client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
                stop(resources);
            });
        }
        client.shutdown(Duration.ZERO, Duration.ofSeconds(2));
        var cluster = RedisClusterClient.create(resources, uri);
        cluster.setOptions((ClusterClientOptions)
                options(ClusterClientOptions.builder(), patience).build());
        return new Wire(cluster.connect().async(), new Signals(cluster.connectPubSub()), true, () -> {
            cluster.shutdown(Duration.ZERO, Duration.ofSeconds(2));
            stop(resources);
        });
    }

    private static ClientOptions.Builder options(ClientOptions.Builder builder, Duration patience) {
        if (builder instanceof ClusterClientOptions.Builder cluster) {
            cluster.topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                    .enablePeriodicRefresh(Duration.ofSeconds(30))
                    .build());
        }
        return builder.requestQueueSize(MOST_WAITING)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(patience));
    }

    /// Runs a script by its digest; a Redis that was restarted has forgotten it and is given the text.
    CompletionStage<List<Object>> run(Script script, String[] keys, String[] words) {
        CompletionStage<List<Object>> answer = redis.evalsha(script.digest(), ScriptOutputType.MULTI, keys, words);
        return answer.exceptionallyCompose(failure -> {
            if (unwrapped(failure) instanceof RedisNoScriptException) {
                return redis.eval(script.text(), ScriptOutputType.MULTI, keys, words);
            }
            return CompletableFuture.failedStage(failure);
        });
    }

    private static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    RedisClusterAsyncCommands<String, String> redis() {
        return redis;
    }

    Signals signals() {
        return signals;
    }

    boolean clustered() {
        return clustered;
    }

    @Override
    public void close() {
        shutdown.run();
    }

    private static void stop(ClientResources resources) {
        resources.shutdown(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
