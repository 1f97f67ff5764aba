package bianmin.server;

import bianmin.evaluation.Asked.Candidate;
import bianmin.evaluation.Asked.Span;
import bianmin.evaluation.Evaluation;
import bianmin.message.Option;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// `evaluate`: measures the core that answers every channel on labelled questions.
final class Evaluate {
    private Evaluate() {}

    static int run(List<String> arguments, PrintStream out) throws IOException {
        var files = new ArrayList<Path>();
        Path html = null;
        boolean json = false;
        boolean all = false;
        for (int i = 0; i < arguments.size(); i++) {
            switch (arguments.get(i)) {
                case "--json" -> json = true;
                case "--all" -> all = true;
                case "--html" -> {
                    if (++i == arguments.size()) {
                        throw new Main.WrongUse("--html: no file (expected: where to write the report)");
                    }
                    html = Path.of(arguments.get(i));
                }
                default -> files.add(readable(arguments.get(i)));
            }
        }
        if (files.isEmpty()) {
            throw new Main.WrongUse("evaluate: no file (expected: one or more files of labelled questions)");
        }
        try (var brain = Brain.load(Home.content(), Home.cache())) {
            var asked = new Asked(brain.thinking());
            var evaluation = new Evaluation(
                    (conversation, text) -> measured(asked.ask(conversation, null, text)),
                    brain.published().knowledge(),
                    !all);
            var report = evaluation.of(files);
            if (html != null) {
                Files.writeString(html, report.html());
            }
            out.println(json ? report.json() : report.text());
            return 0;
        }
    }

    private static Path readable(String name) {
        var file = Path.of(name);
        if (!Files.isReadable(file)) {
            throw new Main.WrongUse(
                    name + ": not readable (expected: a file of labelled questions, a JSON object a line)");
        }
        return file;
    }

    private static bianmin.evaluation.Asked measured(Asked.Answered answered) {
        var thought = answered.thought();
        var turn = thought.turn();
        var heard = Objects.requireNonNull(thought.heard()).understanding();
        return new bianmin.evaluation.Asked(
                heard.language().tag(),
                turn.act().id(),
                turn.facet().id(),
                turn.procedure() == null ? null : turn.procedure().value(),
                turn.also().stream().map(id -> id.value()).toList(),
                turn.confidence(),
                turn.outcome().id(),
                thought.ranked().stream()
                        .limit(5)
                        .map(match -> new Candidate(match.procedure().id().value(), match.confidence()))
                        .toList(),
                answered.choices().stream().map(Option::procedure).toList(),
                heard.personalData().stream()
                        .map(span -> new Span(span.start(), span.end(), span.kind()))
                        .toList(),
                heard.masked(),
                answered.reply(),
                answered.millis());
    }
}
