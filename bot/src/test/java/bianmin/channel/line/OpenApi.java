package bianmin.channel.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/// Checks JSON against the schemas of an OpenAPI file: as much of the language as LINE's files use. A property that no
/// schema names is an error too, since it is a slip of ours.
final class OpenApi {
    private final Map<String, Object> document;

    private OpenApi(Map<String, Object> document) {
        this.document = document;
    }

    static OpenApi load(String resource) {
        try (var stream = Objects.requireNonNull(OpenApi.class.getResourceAsStream(resource), resource)) {
            var settings = LoadSettings.builder().setCodePointLimit(10_000_000).build();
            return new OpenApi(map(new Load(settings).loadFromInputStream(stream)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The template of the path that a request took, such as `/v2/bot/richmenu/{richMenuId}`, if the method is there.
    String operation(String method, String path) {
        return map(document.get("paths")).entrySet().stream()
                .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
                .filter(entry -> map(entry.getValue()).containsKey(method.toLowerCase(java.util.Locale.ROOT)))
                .map(Map.Entry::getKey)
                .min((a, b) -> Integer.compare(braces(a), braces(b)))
                .orElse("");
    }

    /// The name of the schema of a request's JSON body; empty where it takes none.
    String requestSchema(String method, String operation) {
        var body = map(map(map(document.get("paths")).get(operation)).get(method.toLowerCase(java.util.Locale.ROOT)))
                .get("requestBody");
        if (body == null) {
            return "";
        }
        var json = map(map(body).get("content")).get("application/json");
        var reference = json == null ? null : map(map(json).get("schema")).get("$ref");
        return reference == null ? "" : name(reference);
    }

    List<String> problems(String schema, JsonNode value) {
        var problems = new ArrayList<String>();
        check(named(schema), value, "", problems);
        return problems;
    }

    private void check(Map<String, Object> given, JsonNode value, String where, List<String> problems) {
        var schema = flat(given, value);
        var at = where.isEmpty() ? "body" : where;
        var type = (String) schema.getOrDefault("type", schema.containsKey("properties") ? "object" : "");
        boolean fits = switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
        if (!fits) {
            problems.add(at + ": " + value.getNodeType() + " (expected: " + type + ")");
            return;
        }
        if (schema.get("impossible") instanceof String why) {
            problems.add(at + ": " + why);
        }
        if (schema.get("enum") instanceof List<?> allowed && value.isString() && !allowed.contains(value.asString())) {
            problems.add(at + ": " + value.asString() + " (expected: one of " + allowed + ")");
        }
        bounds(schema, value, at, problems);
        if (value.isArray() && schema.get("items") != null) {
            for (int i = 0; i < value.size(); i++) {
                check(map(schema.get("items")), value.path(i), where + "[" + i + "]", problems);
            }
        }
        if (value.isObject()) {
            properties(schema, value, where, problems);
        }
    }

    private void properties(Map<String, Object> schema, JsonNode value, String where, List<String> problems) {
        var properties = map(schema.getOrDefault("properties", Map.of()));
        for (var required : (List<?>) schema.getOrDefault("required", List.of())) {
            if (!value.has((String) required)) {
                problems.add((where.isEmpty() ? "" : where + ".") + required + ": missing");
            }
        }
        for (var property : value.properties()) {
            var path = where.isEmpty() ? property.getKey() : where + "." + property.getKey();
            var known = properties.get(property.getKey());
            if (known != null) {
                check(map(known), property.getValue(), path, problems);
            } else if (!properties.isEmpty() && !schema.containsKey("additionalProperties")) {
                problems.add(path + ": no such property");
            }
        }
    }

    private static void bounds(Map<String, Object> schema, JsonNode value, String at, List<String> problems) {
        if (value.isString()) {
            int length = value.asString().length();
            within(schema, "minLength", "maxLength", length, at + ": length", problems);
            if (schema.get("pattern") instanceof String pattern
                    && !Pattern.compile(pattern).matcher(value.asString()).find()) {
                problems.add(at + ": (expected: " + pattern + ")");
            }
            if ("uri".equals(schema.get("format")) && !value.asString().matches("[a-z]+:\\S+")) {
                problems.add(at + ": (expected: an address)");
            }
        } else if (value.isArray()) {
            within(schema, "minItems", "maxItems", value.size(), at + ": items", problems);
        } else if (value.isNumber()) {
            within(schema, "minimum", "maximum", value.asDouble(), at + ": value", problems);
        }
    }

    private static void within(
            Map<String, Object> schema, String least, String most, double met, String what, List<String> problems) {
        if (schema.get(least) instanceof Number limit && met < limit.doubleValue()) {
            problems.add(what + " " + met + " (expected: at least " + limit + ")");
        }
        if (schema.get(most) instanceof Number limit && met > limit.doubleValue()) {
            problems.add(what + " " + met + " (expected: at most " + limit + ")");
        }
    }

    /// One schema out of references, `allOf` and the variant that the discriminator names.
    private Map<String, Object> flat(Map<String, Object> schema, JsonNode value) {
        var flat = new HashMap<String, Object>();
        merge(schema, value, flat, new HashSet<>());
        return flat;
    }

    private void merge(Map<String, Object> schema, JsonNode value, Map<String, Object> into, Set<Object> seen) {
        if (!seen.add(System.identityHashCode(schema))) {
            return;
        }
        if (schema.get("$ref") != null) {
            merge(named(name(schema.get("$ref"))), value, into, seen);
            return;
        }
        for (var part : (List<?>) schema.getOrDefault("allOf", List.of())) {
            merge(map(part), value, into, seen);
        }
        if (schema.get("properties") != null) {
            var properties = new HashMap<>(map(into.getOrDefault("properties", Map.of())));
            properties.putAll(map(schema.get("properties")));
            into.put("properties", properties);
        }
        if (schema.get("required") != null) {
            var required = new ArrayList<Object>((List<?>) into.getOrDefault("required", List.of()));
            required.addAll((List<?>) schema.get("required"));
            into.put("required", required);
        }
        schema.forEach((key, part) -> {
            if (!Set.of("properties", "required", "allOf", "discriminator").contains(key)) {
                into.put(key, part);
            }
        });
        if (schema.get("discriminator") != null) {
            variant(map(schema.get("discriminator")), value, into, seen);
        }
    }

    private void variant(
            Map<String, Object> discriminator, JsonNode value, Map<String, Object> into, Set<Object> seen) {
        var property = (String) discriminator.get("propertyName");
        var mapping = map(discriminator.get("mapping"));
        var kind = value.path(property).asString("");
        if (mapping.containsKey(kind)) {
            merge(named(name(mapping.get(kind))), value, into, seen);
        } else {
            // an unknown kind fits nothing
            into.put("impossible", property + " is none of " + mapping.keySet());
        }
    }

    private Map<String, Object> named(String schema) {
        var found = map(map(document.get("components")).get("schemas")).get(schema);
        return map(Objects.requireNonNull(found, schema));
    }

    private static String name(Object reference) {
        var text = (String) reference;
        return text.substring(text.lastIndexOf('/') + 1);
    }

    private static int braces(String path) {
        return (int) path.chars().filter(c -> c == '{').count();
    }

    @SuppressWarnings("unchecked") // YAML objects have text keys
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
