package bianmin.channel.web;

import bianmin.message.ConversationId;
import bianmin.outbox.ReplyLog;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

/// The transcript in the store's log, which every node reads.
record LoggedTranscript(ReplyLog log) implements Transcript {
    @Override
    public long append(ConversationId conversation, UUID id, String json) {
        return log.append(conversation, id, json);
    }

    @Override
    public CompletionStage<List<Entry>> after(ConversationId conversation, long sequence) {
        return log.after(conversation, sequence)
                .thenApply(entries -> entries.stream()
                        .map(entry -> new Entry(entry.sequence(), entry.id(), entry.json()))
                        .toList());
    }

    @Override
    public AutoCloseable subscribe(ConversationId conversation, Runnable somethingNew) {
        return log.subscribe(conversation, somethingNew);
    }
}
