package bianmin.channel.web;

import bianmin.message.ConversationId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// A transcript that lives as long as the test. Shared by two channels it is what two nodes see.
final class MemoryTranscript implements Transcript {
    private final ConcurrentHashMap<ConversationId, List<Entry>> entries = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<ConversationId, List<Runnable>> readers = new ConcurrentHashMap<>();

    @Override
    public long append(ConversationId conversation, UUID id, String json) {
        long[] sequence = {0};
        entries.compute(conversation, (same, before) -> {
            var now = new ArrayList<>(before == null ? List.<Entry>of() : before);
            now.stream()
                    .filter(entry -> entry.id().equals(id))
                    .findFirst()
                    .ifPresent(entry -> sequence[0] = entry.sequence());
            if (sequence[0] == 0) {
                sequence[0] = now.size() + 1L;
                now.add(new Entry(sequence[0], id, json));
            }
            return now;
        });
        readers.getOrDefault(conversation, List.of()).forEach(Runnable::run);
        return sequence[0];
    }

    @Override
    public CompletionStage<List<Entry>> after(ConversationId conversation, long sequence) {
        return CompletableFuture.completedStage(all(conversation).stream()
                .filter(entry -> entry.sequence() > sequence)
                .toList());
    }

    @Override
    public AutoCloseable subscribe(ConversationId conversation, Runnable somethingNew) {
        var of = readers.computeIfAbsent(conversation, _ -> new CopyOnWriteArrayList<>());
        of.add(somethingNew);
        return () -> of.remove(somethingNew);
    }

    List<Entry> all(ConversationId conversation) {
        return entries.getOrDefault(conversation, List.of());
    }

    int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }
}
