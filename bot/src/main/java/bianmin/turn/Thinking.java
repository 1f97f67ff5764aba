package bianmin.turn;

import bianmin.conversation.Conversation;
import bianmin.conversation.ConversationState;
import bianmin.conversation.Heard;
import bianmin.conversation.Turn;
import bianmin.finder.Finder;
import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.knowledge.ProcedureId;
import bianmin.message.InboundEvent;
import bianmin.understanding.Interpreter;
import bianmin.understanding.Language;
import bianmin.understanding.Question;
import bianmin.understanding.Understanding;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// All that one turn computes: understand, find, step. The same for every channel and the command line.
/// Safe for many threads; blocks on nothing.
public final class Thinking {
    private final Interpreter interpreter;
    private final Supplier<Published> published;
    private final Conversation conversation;

    /// @param published the revision that is in force now; asked anew for each turn
    public Thinking(Interpreter interpreter, Supplier<Published> published, Conversation conversation) {
        this.interpreter = interpreter;
        this.published = published;
        this.conversation = conversation;
    }

    /// A turn with what led to it.
    ///
    /// @param heard null for an event without words
    public record Thought(Turn turn, @Nullable Heard heard, List<Match> ranked) {}

    public Thought think(ConversationState state, InboundEvent event, Instant now) {
        return switch (event) {
            case InboundEvent.Said said -> hear(state, event, said.text(), now);
            case InboundEvent.Edited edited -> hear(state, event, edited.text(), now);
            case InboundEvent.Picked _,
                    InboundEvent.Located _,
                    InboundEvent.Joined _,
                    InboundEvent.Left _,
                    InboundEvent.Unsent _,
                    InboundEvent.Unsupported _ ->
                new Thought(conversation.step(state, event, published.get().knowledge(), now), null, List.of());
        };
    }

    private Thought hear(ConversationState state, InboundEvent event, String text, Instant now) {
        var current = published.get();
        var whole = interpreter.read(text);
        var parts = findings(current.finder(), whole.parts(), whole.language());
        boolean twoMatters = areTwoMatters(parts);
        var understanding = twoMatters ? whole.parted() : whole;
        var found = twoMatters ? parts : findings(current.finder(), whole.questions(), whole.language());
        var heard = new Heard(understanding, found, amongKnown(state, understanding, current));
        var turn = conversation.step(state, event, heard, current.knowledge(), now);
        return new Thought(turn, heard, found.getFirst().ranked());
    }

    private static List<Findings> findings(Finder finder, List<Question> questions, Language language) {
        return questions.stream()
                .map(question -> find(finder, question, language))
                .toList();
    }

    /// An utterance that can be parted holds two questions only if each part is surely about a matter of its own: most
    /// are one question with a story.
    private static boolean areTwoMatters(List<Findings> parts) {
        return parts.size() == 2
                && parts.getFirst() instanceof Findings.Certain(var first, var _)
                && parts.getLast() instanceof Findings.Certain(var second, var _)
                && !first.procedure().id().equals(second.procedure().id());
    }

    /// What the finder makes of a language that it has no samples of is chance: better to say that we don't know, and
    /// to name the hotline that speaks it.
    private static Findings find(Finder finder, Question question, Language language) {
        var found = finder.find(question, language);
        return finder.reads(language) ? found : new Findings.Unknown(List.of(), found.ranked());
    }

    private static List<Match> amongKnown(ConversationState state, Understanding understanding, Published current) {
        var table = new LinkedHashSet<ProcedureId>(state.onTheTable());
        table.removeIf(id -> current.knowledge().procedure(id).isEmpty());
        return table.isEmpty()
                ? List.of()
                : current.finder().rank(understanding.question(), understanding.language(), table);
    }
}
