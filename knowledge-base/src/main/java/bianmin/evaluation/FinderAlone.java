package bianmin.evaluation;

import bianmin.embedding.SentenceEncoder;
import bianmin.finder.Finder;
import bianmin.finder.Findings;
import bianmin.finder.Match;
import bianmin.knowledge.Content;
import bianmin.understanding.Act;
import bianmin.understanding.Interpreter;
import bianmin.understanding.Understanding;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Understanding and finder without a conversation: each text on its own, the first question of each. For
/// development, where the server's core is not at hand.
public final class FinderAlone implements Assistant {
    private final Interpreter interpreter;
    private final Finder finder;

    FinderAlone(Interpreter interpreter, Finder finder) {
        this.interpreter = interpreter;
        this.finder = finder;
    }

    /// Evaluates the content folder on labelled files: `FOLDER CACHE FILE…`.
    public static void main(String[] arguments) {
        if (arguments.length < 3) {
            System.err.println("usage: FinderAlone CONTENT-FOLDER CACHE-FOLDER FILE…");
            System.exit(2);
        }
        var knowledge = Content.read(Path.of(arguments[0]), "here");
        try (var encoder = SentenceEncoder.load();
                var finder = Finder.over(knowledge, encoder, Path.of(arguments[1]))) {
            var alone = new FinderAlone(Interpreter.load(encoder), finder);
            var files = Arrays.stream(arguments).skip(2).map(Path::of).toList();
            System.out.println(new Evaluation(alone, knowledge, true).of(files).text());
        }
    }

    @Override
    public Asked ask(String conversation, String text) {
        long start = System.nanoTime();
        var heard = interpreter.read(text);
        var found = finder.find(heard.question(), heard.language());
        double millis = (System.nanoTime() - start) / 1e6;
        var told = heard.act() == Act.ASK && found instanceof Findings.Certain(var match, var _) ? id(match) : null;
        return new Asked(
                heard.language().tag(),
                heard.act().id(),
                heard.question().facet().id(),
                told,
                List.of(),
                found.ranked().isEmpty() ? 0 : found.ranked().getFirst().confidence(),
                outcome(heard, found),
                found.ranked().stream()
                        .map(match -> new Asked.Candidate(id(match), match.confidence()))
                        .toList(),
                choices(found),
                heard.personalData().stream()
                        .map(span -> new Asked.Span(span.start(), span.end(), span.kind()))
                        .toList(),
                heard.masked(),
                "",
                millis);
    }

    private static String outcome(Understanding heard, Findings found) {
        if (heard.act() == Act.CRISIS) {
            return "crisis";
        }
        if (heard.act() != Act.ASK) {
            return "act";
        }
        return switch (found) {
            case Findings.Certain _ -> "answer";
            case Findings.Unclear _ -> "clarify";
            case Findings.Unknown _ -> "unknown";
        };
    }

    private static List<@Nullable String> choices(Findings found) {
        return switch (found) {
            case Findings.Certain _ -> List.of();
            case Findings.Unclear(var candidates, var _) ->
                candidates.stream().map(FinderAlone::id).toList();
            case Findings.Unknown(var nearest, var _) ->
                nearest.stream().map(FinderAlone::id).toList();
        };
    }

    private static String id(Match match) {
        return match.procedure().id().value();
    }
}
