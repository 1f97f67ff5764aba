package bianmin.server;

import bianmin.knowledge.ContentRefused;
import bianmin.operations.Logs;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Where every command of the launcher begins.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Logs.set(!(arguments.length > 0 && arguments[0].equals("run")));
        System.exit(run(arguments, System.out, System.err));
    }

    /// @return 0 when all went well, 1 when what was asked for failed, 2 when it was asked for wrongly
    static int run(String[] arguments, PrintStream out, PrintStream err) throws Exception {
        var command = arguments.length == 0 ? "help" : arguments[0];
        var rest = List.copyOf(Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length));
        try {
            return switch (command) {
                case "run" -> Serve.run(rest, out);
                case "ask" -> Ask.run(rest, System.in, out);
                case "evaluate" -> Evaluate.run(rest, out);
                case "check" -> Check.run(rest, out);
                case "line" -> SetUp.line(rest, out);
                case "telegram" -> SetUp.telegram(rest, out);
                case "warm-up" -> WarmUp.run(out);
                case "help", "--help", "-h" -> help(out);
                default -> throw new WrongUse("\"" + command + "\" (expected: a command that ./bianmin help lists)");
            };
        } catch (WrongUse | Settings.WrongSettings | ContentRefused wrong) {
            err.println(wrong.getMessage());
            return 2;
        }
    }

    private static int help(PrintStream out) throws IOException {
        try (var text = Main.class.getResourceAsStream("help.txt")) {
            if (text == null) {
                throw new IllegalStateException("help.txt: not found");
            }
            out.print(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
        return 0;
    }

    /// A command that was called wrongly.
    static final class WrongUse extends RuntimeException {
        private static final long serialVersionUID = 1;

        WrongUse(String message) {
            super(message);
        }
    }
}
