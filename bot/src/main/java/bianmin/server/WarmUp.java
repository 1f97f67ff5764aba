package bianmin.server;

import java.io.PrintStream;

/// `warm-up`: loads everything once and asks a few questions, so that caches are written and the JVM knows the classes
/// that
/// every start needs. The launcher runs it after each build.
final class WarmUp {
    private WarmUp() {}

    static int run(PrintStream out) {
        try (var brain = Brain.load(Home.content(), Home.cache())) {
            var asked = new Asked(brain.thinking());
            for (int i = 0; i < 3; i++) {
                var answered = asked.ask("warm-up", null, "身分證掉了要帶什麼");
                out.println(AskedJson.line("warm-up", answered));
            }
            return 0;
        }
    }
}
