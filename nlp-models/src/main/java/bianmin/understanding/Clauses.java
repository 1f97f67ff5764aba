package bianmin.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Parts an utterance into two questions where each can stand alone, and leaves it whole otherwise: most utterances of
/// several clauses are one question with a story.
///
/// A clause stands alone if it asks something (a question word) and names something (more than the question word and
/// filler). The second one must also name another thing than the first.
final class Clauses {
    private static final Pattern ASKS = Pattern.compile(expression("asks"), Pattern.CASE_INSENSITIVE);
    private static final Pattern FILLER = Pattern.compile(expression("filler"), Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile(expression("joint"), Pattern.CASE_INSENSITIVE);
    private static final Pattern POINTS_BACK = Pattern.compile(expression("points-back"), Pattern.CASE_INSENSITIVE);

    /// What a clause must name at least, in letters, beside asking.
    private static final int NAMED = 2;

    private Clauses() {}

    /// One or two clauses as written.
    static List<String> of(String written) {
        var whole = written.strip();
        var joints = JOINT.matcher(whole);
        while (joints.find()) {
            var before = whole.substring(0, joints.start()).strip();
            var behind = whole.substring(joints.end()).strip();
            if (standsAlone(before) && standsAlone(behind) && !pointsBack(behind) && differ(before, behind)) {
                return List.of(before, behind);
            }
        }
        return List.of(whole);
    }

    private static boolean standsAlone(String clause) {
        return ASKS.matcher(clause).find() && named(clause).length() >= NAMED;
    }

    private static boolean pointsBack(String clause) {
        return POINTS_BACK.matcher(clause).lookingAt();
    }

    private static boolean differ(String before, String behind) {
        var first = pairs(named(before));
        var second = pairs(named(behind));
        return second.stream().noneMatch(first::contains);
    }

    /// What is left of a clause without question words and filler.
    private static String named(String clause) {
        var rest = ASKS.matcher(clause).replaceAll("");
        return FILLER.matcher(rest).replaceAll("").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> pairs(String text) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static String expression(String name) {
        return Resources.lines("clauses.txt").stream()
                .filter(line -> line.startsWith(name + "\t"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
