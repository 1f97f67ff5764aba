package bianmin.turn;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.store.Await;
import bianmin.store.Key;
import bianmin.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// Citizens who each say one thing after the other, and again what was not acknowledged, as a platform delivers it
/// again.
final class Citizens {
    private static final long AGAIN_AFTER = Duration.ofSeconds(2).toNanos();

    private final Set<String> acknowledged;
    private final Path platform;
    private final Map<String, Integer> said = new LinkedHashMap<>();
    private final Map<String, Long> sentAt = new HashMap<>();

    Citizens(String name, int count, Set<String> acknowledged, Path platform) {
        this.acknowledged = acknowledged;
        this.platform = platform;
        for (int i = 0; i < count; i++) {
            said.put("line/" + name + i, 0);
        }
    }

    /// Every citizen whose last word was acknowledged says the next; who has waited long says it again.
    ///
    /// @param most how many things each says
    /// @return false when all has been said and acknowledged
    boolean speak(int most, Supplier<NodeProcess> node) {
        boolean more = false;
        for (var citizen : said.entrySet()) {
            int number = citizen.getValue();
            if (number == 0 || acknowledged.contains(event(citizen.getKey(), number - 1))) {
                if (number == most) {
                    continue;
                }
                citizen.setValue(number + 1);
                send(event(citizen.getKey(), number), node.get());
            } else if (System.nanoTime() - sentAt.getOrDefault(citizen.getKey(), 0L) > AGAIN_AFTER) {
                send(event(citizen.getKey(), number - 1), node.get());
            }
            more = true;
        }
        return more;
    }

    private void send(String event, NodeProcess node) {
        sentAt.put(event.substring(0, event.indexOf(' ')), System.nanoTime());
        node.send(event);
    }

    private static String event(String citizen, int number) {
        return citizen + " n" + number;
    }

    int mostSaid() {
        return said.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    int total() {
        return said.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// What must hold in the end, whoever was killed: every acknowledged event once in the state and in order,
    /// every one answered, in order, and answered twice only where the sender knew that it might be.
    ///
    /// @return how many replies were handed to the platform more than once
    int verify(Store store) throws InterruptedException {
        Await.until(
                "every event answered", Duration.ofMinutes(2), () -> answered().equals(expected()));
        Await.until(
                "every event in the state",
                Duration.ofSeconds(30),
                () -> states(store).equals(expected()));
        int twice = 0;
        var ids = new HashSet<String>();
        for (var line : lines()) {
            var words = line.split(" ", -1);
            if (said.containsKey(words[0]) && !ids.add(words[2])) {
                twice++;
                assertThat(words[3])
                        .as("known to the sender as perhaps arrived: " + line)
                        .isEqualTo("true");
            }
        }
        return twice;
    }

    private Map<String, List<String>> expected() {
        var expected = new HashMap<String, List<String>>();
        said.forEach((citizen, count) -> {
            var all = new ArrayList<String>();
            for (int i = 0; i < count; i++) {
                all.add("n" + i);
            }
            expected.put(citizen, all);
        });
        return expected;
    }

    /// By citizen, the replies in the order of their first arrival.
    private Map<String, List<String>> answered() {
        var first = new HashMap<String, Set<String>>();
        for (var line : lines()) {
            var words = line.split(" ", -1);
            if (said.containsKey(words[0])) {
                first.computeIfAbsent(words[0], citizen -> new LinkedHashSet<>())
                        .add(words[1]);
            }
        }
        var answered = new HashMap<String, List<String>>();
        first.forEach((citizen, replies) -> answered.put(citizen, List.copyOf(replies)));
        return answered;
    }

    private Map<String, List<String>> states(Store store) {
        var states = new HashMap<String, List<String>>();
        for (var citizen : said.keySet()) {
            var state = store.await(store.value(Key.of("state", citizen)));
            states.put(citizen, state == null ? List.of() : List.of(state.split(",", -1)));
        }
        return states;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(platform);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
