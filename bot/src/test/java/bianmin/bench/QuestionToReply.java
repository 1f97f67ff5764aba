package bianmin.bench;

import bianmin.conversation.Conversation;
import bianmin.conversation.ConversationState;
import bianmin.conversation.Wording;
import bianmin.embedding.SentenceEncoder;
import bianmin.finder.Finder;
import bianmin.house.Questions;
import bianmin.house.ServerProcess;
import bianmin.knowledge.Content;
import bianmin.message.ConversationId;
import bianmin.message.EventId;
import bianmin.message.InboundEvent;
import bianmin.message.Origin;
import bianmin.turn.Published;
import bianmin.turn.Thinking;
import bianmin.understanding.Interpreter;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From a question to its reply, in process, on one thread: no wire, no store.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class QuestionToReply {
    private final Questions questions = Questions.load();
    private final Thinking thinking = thinking();
    private int asked;

    private static Thinking thinking() {
        var cache = ServerProcess.home().resolve("bot").resolve("target").resolve("cache");
        var knowledge = Content.read(Questions.content());
        var encoder = SentenceEncoder.load();
        var published = new Published(knowledge, Finder.over(knowledge, encoder, cache));
        return new Thinking(Interpreter.load(encoder), () -> published, new Conversation(Wording.load()));
    }

    @Benchmark
    public Thinking.Thought ask() {
        int number = asked++;
        var now = Instant.now();
        var origin = new Origin(
                new EventId("bench:" + number),
                new ConversationId("bench", "c" + number),
                now,
                null,
                null,
                null,
                false,
                null);
        return thinking.think(ConversationState.fresh(), new InboundEvent.Said(origin, questions.text(number)), now);
    }
}
