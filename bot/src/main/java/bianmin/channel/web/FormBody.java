package bianmin.channel.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/// The fields of a posted form. Read strictly: what is wrongly encoded is refused, not guessed at.
record FormBody(Map<String, String> fields) {
    static final int MOST_BYTES = 32 * 1024;
    private static final int MOST_FIELDS = 8;

    FormBody {
        fields = Map.copyOf(fields);
    }

    static FormBody parse(byte[] body) {
        var fields = new HashMap<String, String>();
        int start = 0;
        for (int i = 0; i <= body.length; i++) {
            if (i < body.length && body[i] != '&') {
                continue;
            }
            if (i > start) {
                addField(body, start, i, fields);
            }
            start = i + 1;
        }
        return new FormBody(fields);
    }

    private static void addField(byte[] body, int start, int end, Map<String, String> fields) {
        int equals = start;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        var name = decode(body, start, equals);
        var value = equals == end ? "" : decode(body, equals + 1, end);
        if (fields.size() == MOST_FIELDS) {
            throw new Refused(400, "refused.form", "body: more than " + MOST_FIELDS + " fields");
        }
        if (fields.put(name, value) != null) {
            throw new Refused(400, "refused.form", "body: a field twice (expected: each once)");
        }
    }

    private static String decode(byte[] body, int start, int end) {
        var bytes = new ByteArrayOutputStream(end - start);
        for (int i = start; i < end; i++) {
            switch (body[i]) {
                case '+' -> bytes.write(' ');
                case '%' -> {
                    int high = i + 2 < end ? Character.digit(body[i + 1], 16) : -1;
                    int low = i + 2 < end ? Character.digit(body[i + 2], 16) : -1;
                    if (high < 0 || low < 0) {
                        throw new Refused(
                                400, "refused.form", "body, byte " + i + ": a % without two hexadecimal digits");
                    }
                    bytes.write(high << 4 | low);
                    i += 2;
                }
                default -> bytes.write(body[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new Refused(400, "refused.form", "body, from byte " + start + ": not UTF-8");
        }
    }

    String text(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new Refused(400, "refused.form", name + ": missing");
        }
        return value;
    }

    /// The browser's own name for a message: a retry brings the same one.
    String event() {
        var value = text("event");
        try {
            if (value.length() == 36) {
                return UUID.fromString(value).toString();
            }
        } catch (IllegalArgumentException notOne) {
            // told below, like every other form
        }
        throw new Refused(400, "refused.form", "event: not a UUID (expected: 8-4-4-4-12 hexadecimal digits)");
    }

    /// @param most its greatest absolute value
    double degrees(String name, double most) {
        var value = text(name);
        if (!value.matches("-?[0-9]{1,3}(\\.[0-9]{1,17})?") || Math.abs(Double.parseDouble(value)) > most) {
            throw new Refused(400, "refused.form", name + ": (expected: degrees from -" + most + " to " + most + ")");
        }
        return Double.parseDouble(value);
    }
}
