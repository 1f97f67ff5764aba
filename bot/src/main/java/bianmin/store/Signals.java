package bianmin.store;

import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Passes on what nodes tell each other. Only hints: whoever misses one finds the work by looking.
final class Signals extends RedisPubSubAdapter<String, String> {
    private final StatefulRedisPubSubConnection<String, String> connection;
    private final Map<String, List<Consumer<String>>> listeners = new ConcurrentHashMap<>();

    Signals(StatefulRedisPubSubConnection<String, String> connection) {
        this.connection = connection;
        connection.addListener(this);
    }

    AutoCloseable listen(String channel, Consumer<String> heard) {
        listeners
                .computeIfAbsent(channel, name -> {
                    connection.sync().subscribe(name);
                    return new CopyOnWriteArrayList<>();
                })
                .add(heard);
        return () -> listeners.getOrDefault(channel, List.of()).remove(heard);
    }

    @Override
    public void message(String channel, String message) {
        for (var heard : listeners.getOrDefault(channel, List.of())) {
            heard.accept(message);
        }
    }
}
