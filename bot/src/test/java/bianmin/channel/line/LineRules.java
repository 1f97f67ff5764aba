package bianmin.channel.line;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What LINE's reference says in words and the OpenAPI file does not: lengths, weights, what may not be blank.
final class LineRules {
    private final List<String> problems = new ArrayList<>();

    private LineRules() {}

    static List<String> problems(JsonNode messages) {
        var rules = new LineRules();
        for (int i = 0; i < messages.size(); i++) {
            rules.message(messages.path(i), "messages[" + i + "]");
        }
        return rules.problems;
    }

    private void message(JsonNode message, String at) {
        switch (message.path("type").asString("")) {
            case "text" -> length(message, "text", 1, 5_000, at);
            case "flex" -> {
                length(message, "altText", 1, 400, at);
                container(message.path("contents"), at + ".contents");
            }
            default -> {}
        }
        for (var item : message.path("quickReply").path("items").values()) {
            length(item.path("action"), "label", 1, 20, at + ".quickReply");
            if (!item.path("type").asString("").equals("action")) {
                problems.add(at + ".quickReply.items.type: (expected: action)");
            }
        }
        actions(message, at);
    }

    private void container(JsonNode container, String at) {
        if (container.path("type").asString("").equals("carousel")) {
            if (container.path("contents").size() < 1
                    || container.path("contents").size() > 12) {
                problems.add(at + ".contents: " + container.path("contents").size() + " bubbles (expected: 1 to 12)");
            }
            weight(container, 50_000, at);
            container.path("contents").values().forEach(bubble -> bubble(bubble, at));
        } else {
            bubble(container, at);
        }
    }

    private void bubble(JsonNode bubble, String at) {
        weight(bubble, 30_000, at);
        component(bubble.path("body"), at + ".body");
    }

    private void component(JsonNode component, String at) {
        if (component.path("type").asString("").equals("text")) {
            length(component, "text", 1, 2_000, at);
            if (component.path("text").asString("").isBlank()) {
                problems.add(at + ".text: must be non-empty text");
            }
        }
        if (component.path("type").asString("").equals("box")
                && component.path("contents").isEmpty()) {
            problems.add(at + ".contents: empty");
        }
        for (var name : List.of("color", "backgroundColor", "borderColor")) {
            if (component.has(name) && !component.path(name).asString("").matches("#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?")) {
                problems.add(at + "." + name + ": (expected: #RRGGBB)");
            }
        }
        component
                .path("contents")
                .values()
                .forEach(part -> component(part, at + "/" + part.path("type").asString("")));
    }

    private void actions(JsonNode node, String at) {
        if (node.has("action")) {
            action(node.path("action"), at + ".action");
        }
        node.values().forEach(part -> actions(part, at));
    }

    private void action(JsonNode action, String at) {
        if (action.has("label")) {
            length(action, "label", 1, 20, at);
        }
        switch (action.path("type").asString("")) {
            case "postback" -> {
                length(action, "data", 1, 300, at);
                length(action, "displayText", 1, 300, at);
            }
            case "uri" -> {
                length(action, "uri", 1, 1_000, at);
                if (!action.path("uri").asString("").matches("(http|https|line|tel):\\S+")) {
                    problems.add(at + ".uri: invalid uri scheme");
                }
            }
            default -> {}
        }
    }

    private void length(JsonNode node, String name, int least, int most, String at) {
        int met = node.path(name).asString("").length();
        if (met < least || met > most) {
            problems.add(at + "." + name + ": " + met + " characters (expected: " + least + " to " + most + ")");
        }
    }

    private void weight(JsonNode node, int most, String at) {
        int met = node.toString().getBytes(UTF_8).length;
        if (met > most) {
            problems.add(at + ": " + met + " bytes (expected: at most " + most + ")");
        }
    }
}
