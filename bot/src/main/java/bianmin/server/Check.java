package bianmin.server;

import bianmin.knowledge.Content;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// `check`: names every error of the content as `file:line`.
final class Check {
    private Check() {}

    static int run(List<String> arguments, PrintStream out) {
        if (!arguments.isEmpty() && arguments.getFirst().equals("--translated")) {
            return accept(arguments.subList(1, arguments.size()), out);
        }
        if (arguments.size() > 1) {
            throw new Main.WrongUse("check: " + arguments.size() + " folders (expected: one, or none for the bundled)");
        }
        var folder = arguments.isEmpty() ? Home.content() : Path.of(arguments.getFirst());
        if (!Files.isDirectory(folder)) {
            throw new Main.WrongUse("check: " + folder + ": no such folder (expected: one as content/README.md says)");
        }
        var problems = Content.check(folder, LocalDate.now(ZoneId.of("Asia/Taipei")));
        problems.forEach(problem ->
                out.println(folder.resolve(problem.file()) + ":" + problem.line() + ": " + problem.message()));
        out.println(problems.isEmpty() ? "no error" : problems.size() + (problems.size() == 1 ? " error" : " errors"));
        return problems.isEmpty() ? 0 : 1;
    }

    /// Notes that translations fit the Chinese as it is now.
    private static int accept(List<String> files, PrintStream out) {
        if (files.isEmpty()) {
            throw new Main.WrongUse("check --translated: no file (expected: procedures/<domain>/<id>.<language>.md …)");
        }
        var missing = files.stream()
                .filter(file -> !Files.isRegularFile(Path.of(file)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Main.WrongUse("check --translated: " + String.join(", ", missing) + ": no such file");
        }
        Content.acceptTranslations(Home.content(), files.stream().map(Path::of).toList());
        out.println(files.size() == 1 ? "1 translation noted" : files.size() + " translations noted");
        return 0;
    }
}
