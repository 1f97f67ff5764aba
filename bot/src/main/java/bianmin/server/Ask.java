package bianmin.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `ask`: puts questions to the core that answers every channel, without a store.
final class Ask {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Ask() {}

    static int run(List<String> arguments, InputStream in, PrintStream out) throws IOException {
        boolean json = arguments.contains("--json");
        boolean lines = arguments.contains("--jsonl");
        var words = arguments.stream().filter(word -> !word.startsWith("--")).toList();
        if (lines ? !words.isEmpty() : words.isEmpty()) {
            throw new Main.WrongUse("ask: a question (expected: ./bianmin ask \"身分證掉了怎麼辦\", or ask --jsonl)");
        }
        try (var brain = Brain.load(Home.content(), Home.cache())) {
            var asked = new Asked(brain.thinking());
            if (lines) {
                return each(asked, in, out);
            }
            var answered = asked.ask(null, null, String.join(" ", words));
            out.println(json ? AskedJson.line(null, answered).toPrettyString() : answered.reply());
            return 0;
        }
    }

    private static int each(Asked asked, InputStream in, PrintStream out) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(in, UTF_8));
        int number = 0;
        int refused = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            try {
                var question = JSON.readTree(line);
                out.println(AskedJson.line(
                        text(question, "id"),
                        asked.ask(text(question, "conversation"), text(question, "language"), required(question))));
            } catch (JacksonException | IllegalArgumentException wrong) {
                refused++;
                System.err.println("line " + number + ": " + firstLine(wrong.getMessage()));
            }
        }
        out.flush();
        return refused == 0 ? 0 : 1;
    }

    private static String required(JsonNode question) {
        var text = text(question, "text");
        if (text == null) {
            throw new IllegalArgumentException("text: missing (expected: a sentence a citizen would type)");
        }
        return text;
    }

    private static @Nullable String text(JsonNode question, String name) {
        var value = question.path(name);
        return value.isString() ? value.asString() : value.isNumber() ? value.asString() : null;
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unreadable" : message.lines().findFirst().orElse("unreadable");
    }
}
