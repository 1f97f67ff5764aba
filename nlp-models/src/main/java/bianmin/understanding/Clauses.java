package bianmin.understanding;

import java.util.List;
import java.util.regex.Pattern;

/// Parts an utterance in two where each part could be a question of its own, by structure alone: both ask something,
/// and something is left of both without the words of asking and doing (身分證不見了，要帶什麼？多少錢？ stays whole).
///
/// It knows no matter, so it also parts a story from its question now and then. Whether the parts are two matters is
/// for those to say who know the matters.
final class Clauses {
    private static final Pattern ASKS = Pattern.compile(expression("asks"), Pattern.CASE_INSENSITIVE);
    private static final Pattern JOINT = Pattern.compile(expression("joint"), Pattern.CASE_INSENSITIVE);
    private static final Pattern SMALL = Pattern.compile(expression("small"), Pattern.CASE_INSENSITIVE);

    /// So many letters must be left of a part.
    private static final int MATTER = 2;

    private Clauses() {}

    /// Two parts as written, or none where the utterance is whole.
    static List<String> partsOf(String written) {
        var whole = written.strip();
        var joints = JOINT.matcher(whole);
        while (joints.find()) {
            var before = whole.substring(0, joints.start()).strip();
            var behind = whole.substring(joints.end()).strip();
            if (standsAlone(before) && standsAlone(behind)) {
                return List.of(before, behind);
            }
        }
        return List.of();
    }

    private static boolean standsAlone(String part) {
        return ASKS.matcher(part).find() && SMALL.matcher(part).replaceAll("").length() >= MATTER;
    }

    private static String expression(String name) {
        return Resources.lines("clauses.txt").stream()
                .filter(line -> line.startsWith(name + "\t"))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }
}
