package bianmin.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// A YAML mapping, read field by field. What is missing or of another form is noted with its line, and a
/// harmless value stands in, so that one reading finds everything. Call [#end()] last: it notes the fields
/// nobody asked for.
final class Fields {
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final int line;
    private final int linesBefore;
    private final String place;
    private final Reading reading;

    /// @param place of the mapping in its file, such as `evidence`
    Fields(MappingNode mapping, int linesBefore, String place, Reading reading) {
        this.line = Yaml.line(mapping, linesBefore);
        this.linesBefore = linesBefore;
        this.place = place;
        this.reading = reading;
        for (var tuple : mapping.getValue()) {
            var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            int at = Yaml.line(tuple.getKeyNode(), linesBefore);
            if (values.put(key, tuple.getValueNode()) != null) {
                reading.problem(at, named(key) + ": twice (expected: once)");
            }
            lines.put(key, at);
        }
    }

    int line() {
        return line;
    }

    int line(String field) {
        return lines.getOrDefault(field, line);
    }

    /// Names of all fields, in order.
    Set<String> names() {
        return values.keySet();
    }

    boolean has(String field) {
        ask(field);
        return values.containsKey(field);
    }

    String text(String field) {
        var text = optionalText(field);
        if (text == null && !values.containsKey(field)) {
            missing(field, "a text");
        }
        return text == null ? "" : text;
    }

    @Nullable
    String optionalText(String field) {
        ask(field);
        var node = values.get(field);
        return node == null ? null : scalar(field, node);
    }

    boolean truth(String field) {
        var text = text(field);
        if (!text.equals("true") && !text.equals("false") && values.containsKey(field)) {
            reading.problem(line(field), named(field) + ": \"" + text + "\" (expected: true or false)");
        }
        return text.equals("true");
    }

    int whole(String field) {
        var text = text(field);
        if (!text.matches("[0-9]{1,9}")) {
            if (values.containsKey(field)) {
                reading.problem(
                        line(field),
                        named(field) + ": \"" + text + "\" (expected: a whole number without signs, such as 200)");
            }
            return 0;
        }
        return Integer.parseInt(text);
    }

    double number(String field) {
        var text = text(field);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            if (values.containsKey(field)) {
                reading.problem(line(field), named(field) + ": \"" + text + "\" (expected: a number)");
            }
            return 0;
        }
    }

    LocalDate date(String field) {
        var date = optionalDate(field);
        if (date == null && !values.containsKey(field)) {
            missing(field, "a date such as 2026-11-24");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    LocalDate optionalDate(String field) {
        var text = optionalText(field);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            reading.problem(
                    line(field), named(field) + ": \"" + text + "\" (expected: a date of the calendar, 2026-11-24)");
            return null;
        }
    }

    /// The texts of a list with their lines; empty if the field is absent.
    List<Line> texts(String field) {
        var texts = new ArrayList<Line>();
        for (var node : items(field)) {
            var text = scalar(field, node);
            if (text != null) {
                texts.add(new Line(Yaml.line(node, linesBefore), text));
            }
        }
        return texts;
    }

    /// What is made of each mapping of a list; empty if the field is absent.
    <T> List<T> each(String field, Function<Fields, T> making) {
        var made = new ArrayList<T>();
        for (var node : items(field)) {
            made.addAll(mapping(field, node, making));
        }
        return made;
    }

    /// What is made of the mapping that the field holds.
    <T> @Nullable T one(String field, Function<Fields, T> making) {
        ask(field);
        var node = values.get(field);
        var made = node == null ? List.<T>of() : mapping(field, node, making);
        return made.isEmpty() ? null : made.getFirst();
    }

    /// What is made of each mapping below a mapping with free keys, such as `sources`, in order.
    <T> Map<String, T> named(String field, Function<Fields, T> making) {
        var made = new LinkedHashMap<String, T>();
        Fields inside = one(field, fields -> fields);
        if (inside != null) {
            inside.values.forEach(
                    (key, node) -> inside.mapping(key, node, field, making).forEach(value -> made.put(key, value)));
        }
        return made;
    }

    /// Lines of the keys below a mapping with free keys.
    Map<String, Integer> keyLines(String field) {
        Fields inside = one(field, fields -> fields);
        return inside == null ? Map.of() : inside.lines;
    }

    /// Texts below a mapping with free keys.
    Map<String, String> pairs(String field) {
        var pairs = new LinkedHashMap<String, String>();
        Fields inside = one(field, fields -> fields);
        if (inside != null) {
            inside.values.forEach((key, node) -> {
                var text = inside.scalar(key, node);
                if (text != null) {
                    pairs.put(key, text);
                }
            });
        }
        return pairs;
    }

    void end() {
        for (var key : values.keySet()) {
            if (!asked.contains(key)) {
                reading.problem(
                        line(key), named(key) + ": no such field (expected: one of " + String.join(", ", asked) + ")");
            }
        }
    }

    void problem(String field, String message) {
        reading.problem(line(field), named(field) + ": " + message);
    }

    private void ask(String field) {
        asked.add(field);
        reading.knows(place, field);
    }

    private void missing(String field, String expected) {
        reading.problem(line, named(field) + ": missing (expected: " + expected + ")");
    }

    private List<Node> items(String field) {
        ask(field);
        return switch (values.get(field)) {
            case null -> List.of();
            case SequenceNode sequence -> sequence.getValue();
            case Node other -> {
                reading.problem(Yaml.line(other, linesBefore), named(field) + ": no list (expected: a list)");
                yield List.of();
            }
        };
    }

    private <T> List<T> mapping(String field, Node node, Function<Fields, T> making) {
        return mapping(field, node, place.isEmpty() ? field : place + "." + field, making);
    }

    private <T> List<T> mapping(String field, Node node, String inside, Function<Fields, T> making) {
        if (node instanceof MappingNode mapping) {
            return List.of(making.apply(new Fields(mapping, linesBefore, inside, reading)));
        }
        reading.problem(Yaml.line(node, linesBefore), named(field) + ": no fields (expected: `name: value`)");
        return List.of();
    }

    private @Nullable String scalar(String field, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        reading.problem(
                Yaml.line(node, linesBefore),
                named(field) + (node instanceof ScalarNode ? ": empty" : ": not one text") + " (expected: a text)");
        return null;
    }

    private String named(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    record Line(int line, String text) {}
}
