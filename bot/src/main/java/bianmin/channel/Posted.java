package bianmin.channel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A part of the JSON that a platform posted, and where it stands, so that a refusal can name the place.
///
/// @param where such as `events[0].source`; empty for the whole
public record Posted(JsonNode node, String where) {
    private static final int DEEPEST = 64;
    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_KEPT = 5_000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(LONGEST_NUMBER)
                            .maxNameLength(1_000)
                            .build())
                    .build())
            .build();

    /// @throws Refused unless it is a JSON object of sane depth and sizes, in UTF-8
    public static Posted parse(byte[] body) throws Refused {
        try {
            var node = JSON.readTree(body);
            if (node == null || !node.isObject()) {
                throw new Refused(400, "body: (expected: a JSON object)");
            }
            return new Posted(node, "");
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new Refused(
                    400,
                    "body: not JSON that can be read"
                            + (at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + " (expected: JSON in UTF-8, at most " + DEEPEST + " levels deep)");
        }
    }

    public boolean has(String name) {
        var part = node.get(name);
        return part != null && !part.isNull();
    }

    public Posted object(String name) throws Refused {
        var part = node.path(name);
        if (part.isObject()) {
            return new Posted(part, at(name));
        }
        throw refused(name, "an object");
    }

    public List<Posted> objects(String name) throws Refused {
        var part = node.path(name);
        if (!part.isArray()) {
            throw refused(name, "a list of objects");
        }
        var objects = new ArrayList<Posted>(part.size());
        for (int i = 0; i < part.size(); i++) {
            if (!part.path(i).isObject()) {
                throw refused(name + "[" + i + "]", "an object");
            }
            objects.add(new Posted(part.path(i), at(name) + "[" + i + "]"));
        }
        return objects;
    }

    /// A name, an id or a token: 1 to 1,000 characters.
    public String text(String name) throws Refused {
        var text = textOrNull(name);
        if (text == null) {
            throw refused(name, "a text");
        }
        return text;
    }

    public @Nullable String textOrNull(String name) {
        var text = node.path(name).stringValue("");
        return text.isEmpty() || text.length() > 1_000 ? null : text;
    }

    /// An id that may become part of a conversation's key.
    public String id(String name) throws Refused {
        var text = text(name);
        if (text.matches("[A-Za-z0-9_-]{1,90}")) {
            return text;
        }
        throw refused(name, "1 to 90 of A-Z a-z 0-9 _ -");
    }

    /// What a person wrote: broken characters replaced, cut at 5,000.
    public String words(String name) throws Refused {
        var part = node.path(name);
        if (part.isString()) {
            return readable(part.stringValue(""));
        }
        throw refused(name, "a text");
    }

    public long integer(String name) throws Refused {
        var part = node.path(name);
        if (part.isIntegralNumber() && part.canConvertToLong()) {
            return part.longValue();
        }
        throw refused(name, "an integer");
    }

    /// A time in milliseconds since 1970, up to the year 2286.
    public Instant millis(String name) throws Refused {
        long millis = integer(name);
        if (millis >= 0 && millis <= 9_999_999_999_999L) {
            return Instant.ofEpochMilli(millis);
        }
        throw refused(name, "milliseconds since 1970");
    }

    /// A time in seconds since 1970, up to the year 2286.
    public Instant seconds(String name) throws Refused {
        long seconds = integer(name);
        if (seconds >= 0 && seconds <= 9_999_999_999L) {
            return Instant.ofEpochSecond(seconds);
        }
        throw refused(name, "seconds since 1970");
    }

    /// A degree of latitude or longitude, at most `limit` either way.
    public double degrees(String name, double limit) throws Refused {
        var part = node.path(name);
        double value = part.isNumber() ? part.doubleValue(Double.NaN) : Double.NaN;
        if (Math.abs(value) <= limit) {
            return value;
        }
        throw refused(name, "a number from -" + limit + " to " + limit);
    }

    private String at(String name) {
        return where.isEmpty() ? name : where + "." + name;
    }

    private Refused refused(String name, String expected) {
        return new Refused(400, at(name) + ": (expected: " + expected + ")");
    }

    /// Halves of surrogate pairs can't be written as UTF-8; a text of any length would fill the store.
    static String readable(String text) {
        var cut = text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT);
        for (int i = 0; i < cut.length(); i++) {
            if (Character.isSurrogate(cut.charAt(i)) || cut.charAt(i) == 0) {
                return cut.codePoints()
                        .map(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) ? 0xFFFD : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            }
        }
        return cut;
    }
}
