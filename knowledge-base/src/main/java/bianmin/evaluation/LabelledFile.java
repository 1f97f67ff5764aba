package bianmin.evaluation;

import bianmin.evaluation.Label.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file of labels: one JSON object a line.
final class LabelledFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LabelledFile() {}

    /// @throws IllegalArgumentException for a line of no known kind, with file and line
    static List<Label> read(Path file) {
        var labels = new ArrayList<Label>();
        try {
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    labels.add(label(line, file + ":" + number));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("unreadable: " + file, e);
        }
        return labels;
    }

    private static Label label(String line, String where) {
        try {
            var json = JSON.readTree(line);
            var id = text(json, "id", where);
            if (json.has("turns")) {
                return new Label.Dialogue(id, json.path("tests").asString(""), steps(json.path("turns"), where));
            }
            var text = text(json, "text", where);
            if (json.has("procedure")) {
                return question(json, id, text, where);
            }
            if (json.has("spans")) {
                return new Label.PersonalData(id, text, spans(json.path("spans"), where));
            }
            if (json.has("act")) {
                return new Label.ActUtterance(id, text, text(json, "act", where));
            }
            if (json.has("kind")) {
                return new Label.OutOfScope(id, text, text(json, "kind", where));
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where + ": not JSON (expected: one object a line)", e);
        }
        throw new IllegalArgumentException(
                where + ": no label (expected: one of procedure, spans, act, kind or turns)");
    }

    private static Label question(JsonNode json, String id, String text, String where) {
        var procedure = text(json, "procedure", where);
        var accept = json.path("accept").valueStream().map(JsonNode::asString).toList();
        return new Label.ProcedureQuestion(
                id,
                text,
                procedure,
                accept.isEmpty() ? List.of(procedure) : accept,
                json.path("facet").asString(""),
                json.path("style").asString(""),
                json.path("language").asString(""));
    }

    private static List<Step> steps(JsonNode turns, String where) {
        return turns.valueStream()
                .map(turn -> new Step(text(turn, "text", where), expected(turn.path("expect"))))
                .toList();
    }

    private static Map<String, @Nullable Object> expected(JsonNode expect) {
        var expected = new LinkedHashMap<String, @Nullable Object>();
        for (var entry : expect.properties()) {
            var value = entry.getValue();
            if (value.isArray()) {
                expected.put(
                        entry.getKey(),
                        value.valueStream().map(JsonNode::asString).toList());
            } else if (value.isNumber()) {
                expected.put(entry.getKey(), value.asInt());
            } else {
                expected.put(entry.getKey(), value.isNull() ? null : value.asString());
            }
        }
        return expected;
    }

    private static List<Asked.Span> spans(JsonNode spans, String where) {
        return spans.valueStream()
                .map(span -> new Asked.Span(
                        span.path("start").asInt(), span.path("end").asInt(), text(span, "kind", where)))
                .toList();
    }

    private static String text(JsonNode json, String key, String where) {
        var value = json.path(key);
        if (!value.isString()) {
            throw new IllegalArgumentException(where + ": " + key + " missing (expected: a text)");
        }
        return value.asString();
    }
}
