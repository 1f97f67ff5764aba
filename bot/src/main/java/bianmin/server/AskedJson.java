package bianmin.server;

import bianmin.finder.Match;
import bianmin.understanding.Understanding;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// One line of `ask --jsonl`, as the outer contract in the design writes it.
final class AskedJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private AskedJson() {}

    static ObjectNode line(@Nullable String id, Asked.Answered answered) {
        var thought = answered.thought();
        var turn = thought.turn();
        var heard = Objects.requireNonNull(thought.heard()).understanding();
        var line = JSON.createObjectNode();
        line.put("id", id);
        line.put("language", heard.language().tag());
        line.put("act", turn.act().id());
        line.put("facet", turn.facet().id());
        line.put("procedure", turn.procedure() == null ? null : turn.procedure().value());
        var also = line.putArray("also");
        turn.also().forEach(other -> also.add(other.value()));
        line.put("confidence", rounded(turn.confidence()));
        line.put("outcome", turn.outcome().id());
        var candidates = line.putArray("candidates");
        thought.ranked().stream().limit(5).forEach(match -> candidates.add(candidate(match)));
        line.put("reply", answered.reply());
        var links = line.putArray("links");
        answered.links().forEach(links::add);
        var choices = line.putArray("choices");
        answered.choices()
                .forEach(option ->
                        choices.addObject().put("text", option.label()).put("procedure", option.procedure()));
        personalData(line, heard);
        line.put("millis", Math.round(answered.millis() * 100) / 100.0);
        return line;
    }

    private static ObjectNode candidate(Match match) {
        return JSON.createObjectNode()
                .put("procedure", match.procedure().id().value())
                .put("confidence", rounded(match.confidence()));
    }

    private static void personalData(ObjectNode line, Understanding heard) {
        var spans = line.putArray("pii");
        heard.personalData()
                .forEach(span -> spans.addObject()
                        .put("start", span.start())
                        .put("end", span.end())
                        .put("kind", span.kind()));
        line.put("masked", heard.masked());
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
