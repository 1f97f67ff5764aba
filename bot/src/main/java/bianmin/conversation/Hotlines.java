package bianmin.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import bianmin.message.Reply;
import bianmin.understanding.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Which hotlines a crisis needs first. All are always told; the words only decide the order.
final class Hotlines {
    private enum Kind {
        EMERGENCY,
        VIOLENCE,
        DESPAIR
    }

    private record Sign(Kind kind, String word) {}

    private final Wording wording;
    private final List<Sign> signs;

    Hotlines(Wording wording) {
        this.wording = wording;
        this.signs = read();
    }

    Reply.Urgent reply(Language language, String text) {
        var kind = kindOf(text);
        var key = kind.name().toLowerCase(Locale.ROOT);
        var lines = new ArrayList<Reply.Hotline>();
        for (var entry : wording.list(language, "crisis.hotlines." + key)) {
            var parts = entry.split("=", 2);
            lines.add(new Reply.Hotline(parts[0], parts[1]));
        }
        return new Reply.Urgent(wording.say(language, "crisis." + key), lines);
    }

    private Kind kindOf(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return signs.stream()
                .filter(sign -> lower.contains(sign.word()))
                .map(Sign::kind)
                .min(Enum::compareTo)
                .orElse(Kind.DESPAIR);
    }

    private static List<Sign> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Hotlines.class.getResourceAsStream("crisis-signs.txt")), UTF_8))) {
            var signs = new ArrayList<Sign>();
            for (var line : lines.lines().toList()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split(":", 2);
                    var kind = Kind.valueOf(parts[0].strip().toUpperCase(Locale.ROOT));
                    for (var word : parts[1].strip().split("\\s*,\\s*")) {
                        signs.add(new Sign(kind, word.toLowerCase(Locale.ROOT)));
                    }
                }
            }
            return List.copyOf(signs);
        } catch (IOException e) {
            throw new UncheckedIOException("crisis-signs.txt", e);
        }
    }
}
