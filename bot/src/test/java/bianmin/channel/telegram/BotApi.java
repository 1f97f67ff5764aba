package bianmin.channel.telegram;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks the parameters of a call against the machine-readable description of the Bot API: names, types, what is
/// required, and the limits that its descriptions give in words ("1-4096 characters", "1-64 bytes").
final class BotApi {
    private static final JsonNode API = load();
    private static final Pattern LIMIT = Pattern.compile("(\\d+)-(\\d+) (characters|bytes)");

    private BotApi() {}

    static boolean hasMethod(String method) {
        return API.path("methods").has(method);
    }

    static List<String> problems(String method, JsonNode parameters) {
        var problems = new ArrayList<String>();
        fields(API.path("methods").path(method).path("fields"), parameters, "", problems);
        return problems;
    }

    private static void fields(JsonNode fields, JsonNode value, String where, List<String> problems) {
        for (var field : fields.values()) {
            var name = field.path("name").asString();
            if (!value.has(name)) {
                if (field.path("required").booleanValue(false)) {
                    problems.add(where + name + ": missing");
                }
                continue;
            }
            var part = value.path(name);
            boolean fits = StreamSupport.stream(field.path("types").spliterator(), false)
                    .anyMatch(type ->
                            problems(type.asString(), part, where + name).isEmpty());
            if (!fits) {
                var last = field.path("types").path(0).asString();
                problems.addAll(problems(last, part, where + name));
            }
            limit(field.path("description").asString(""), value, name, where, problems);
        }
        for (var name : value.propertyNames()) {
            if (fields.values().stream()
                    .noneMatch(field -> field.path("name").asString().equals(name))) {
                problems.add(where + name + ": no such field");
            }
        }
    }

    private static List<String> problems(String type, JsonNode value, String where) {
        var problems = new ArrayList<String>();
        if (type.startsWith("Array of ")) {
            if (!value.isArray()) {
                return List.of(where + ": (expected: " + type + ")");
            }
            value.forEach(part -> problems.addAll(problems(type.substring("Array of ".length()), part, where + "[]")));
            return problems;
        }
        boolean fits = switch (type) {
            case "Integer" -> value.isIntegralNumber();
            case "Float" -> value.isNumber();
            case "String" -> value.isString();
            case "Boolean", "True" -> value.isBoolean();
            default -> value.isObject();
        };
        if (!fits) {
            return List.of(where + ": " + value.getNodeType() + " (expected: " + type + ")");
        }
        if (value.isObject()) {
            fields(API.path("types").path(type).path("fields"), value, where + ".", problems);
        }
        return problems;
    }

    private static void limit(String description, JsonNode value, String name, String where, List<String> problems) {
        var limit = LIMIT.matcher(description);
        if (!limit.find() || !value.path(name).isString()) {
            return;
        }
        var text = value.path(name).asString();
        if (description.contains("after entities parsing") && value.has("parse_mode")) {
            text = TelegramHtml.visible(text);
        }
        int met = limit.group(3).equals("bytes")
                ? text.getBytes(UTF_8).length
                : text.strip().length();
        if (met < Integer.parseInt(limit.group(1)) || met > Integer.parseInt(limit.group(2))) {
            problems.add(where + name + ": " + met + " (expected: " + limit.group() + ")");
        }
    }

    private static JsonNode load() {
        try (var stream = Objects.requireNonNull(BotApi.class.getResourceAsStream("/specs/telegram/api.json"))) {
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
