package bianmin.understanding;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Parts an utterance into two questions where each can stand alone, and leaves it whole otherwise: most utterances of
/// several clauses are one question with a story.
///
/// A part stands alone if it asks something and names a matter of its own; the two must name different ones.
final class Clauses {
    private static final Pattern ASKS = Pattern.compile(expression("asks"), Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMES = Pattern.compile(expression("names"), Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile(expression("joint"), Pattern.CASE_INSENSITIVE);

    private Clauses() {}

    /// One or two questions as written.
    static List<String> of(String written) {
        var whole = written.strip();
        var joints = JOINT.matcher(whole);
        while (joints.find()) {
            var before = whole.substring(0, joints.start()).strip();
            var behind = whole.substring(joints.end()).strip();
            if (asks(before) && asks(behind) && nameDifferent(before, behind)) {
                return List.of(before, behind);
            }
        }
        return List.of(whole);
    }

    private static boolean asks(String part) {
        return ASKS.matcher(part).find();
    }

    private static boolean nameDifferent(String before, String behind) {
        var first = names(before);
        var second = names(behind);
        return !first.isEmpty() && !second.isEmpty() && second.stream().noneMatch(first::contains);
    }

    private static Set<String> names(String part) {
        return NAMES.matcher(part).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String expression(String name) {
        return Resources.lines("clauses.txt").stream()
                .filter(line -> line.startsWith(name + "\t"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
