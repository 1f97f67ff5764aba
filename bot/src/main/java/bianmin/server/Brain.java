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
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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
        var knowledge = apart(() -> Content.read(content));
        var encoder = SentenceEncoder.load(cache);
        var interpreter = apart(() -> Interpreter.load(encoder));
        return new Brain(encoder, cache, loaded(interpreter), loaded(knowledge));
    }

    /// On a thread of its own: the common pool has but one on a small machine, and others wait for it.
    static <T> CompletableFuture<T> apart(Supplier<T> load) {
        return CompletableFuture.supplyAsync(
                load, task -> Thread.ofPlatform().name("loading").start(task));
    }

    /// What was loaded apart; what went wrong there goes wrong here, as it is.
    static <T> T loaded(CompletableFuture<T> apart) {
        try {
            return apart.join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
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
