package bianmin.knowledge;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// `./bianmin check [FOLDER]`: prints every error of the content as `file:line: message`; ends with 1 if there
/// is one.
public final class CheckContent {
    private static final ZoneId TAIWAN = ZoneId.of("Asia/Taipei");

    private CheckContent() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments.length == 0 ? "knowledge-base/content" : arguments[0]);
        var problems = Content.check(folder, LocalDate.now(TAIWAN));
        problems.forEach(System.out::println);
        System.out.println(problems.isEmpty() ? folder + ": no error" : folder + ": " + problems.size() + " errors");
        if (!problems.isEmpty()) {
            System.exit(1);
        }
    }
}
