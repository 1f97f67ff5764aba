package bianmin.server;

import bianmin.conversation.Conversation;
import bianmin.conversation.Wording;
import bianmin.embedding.SentenceEncoder;
import bianmin.finder.Finder;
import bianmin.knowledge.Content;
import bianmin.knowledge.KnowledgeBase;
import bianmin.turn.Published;
import bianmin.turn.Thinking;
import bianmin.understanding.Interpreter;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/// All that thinks, loaded once: models, the published revision and the core. A new revision is swapped in whole.
final class Brain implements AutoCloseable {
    private final SentenceEncoder encoder;
    private final Path cache;
    private final AtomicReference<Published> published = new AtomicReference<>();
    private final Conversation conversation;
    private final Thinking thinking;

    private Brain(SentenceEncoder encoder, Path cache, Interpreter interpreter, KnowledgeBase knowledge) {
        this.encoder = encoder;
        this.cache = cache;
        this.conversation = new Conversation(Wording.load());
        publish(knowledge);
        this.thinking = new Thinking(interpreter, published::get, conversation);
    }

    /// @param content a folder as `content/README.md` describes it
    /// @param cache where what was computed once is kept
    static Brain load(Path content, Path cache) {
        var knowledge = CompletableFuture.supplyAsync(() -> Content.read(content));
        var encoder = SentenceEncoder.load();
        var interpreter = CompletableFuture.supplyAsync(() -> Interpreter.load(encoder));
        return new Brain(encoder, cache, interpreter.join(), knowledge.join());
    }

    /// Builds the index of a revision beside the one in use and swaps it in; turns under way finish with the old one.
    void publish(KnowledgeBase knowledge) {
        published.set(new Published(knowledge, Finder.over(knowledge, encoder, cache)));
    }

    Published published() {
        var current = published.get();
        if (current == null) {
            throw new IllegalStateException("nothing is published yet");
        }
        return current;
    }

    Thinking thinking() {
        return thinking;
    }

    Conversation conversation() {
        return conversation;
    }

    @Override
    public void close() {
        published().finder().close();
        encoder.close();
    }
}
