package bianmin.finder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// Questions that no procedure answers, from `nlp-models/data/off-topic.txt`.
final class OffTopic {
    private static final String RESOURCE = "/bianmin/understanding/off-topic.txt";

    private OffTopic() {}

    static List<String> questions() {
        try (var stream = Objects.requireNonNull(OffTopic.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }
}
