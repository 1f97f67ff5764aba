package bianmin.conversation;

import bianmin.finder.Match;
import bianmin.knowledge.Procedure;
import java.util.List;
import java.util.stream.IntStream;

/// Whether a few words call a procedure by one of its names: they share two characters in a row with it, or are one
/// character that it holds.
final class Named {
    private Named() {}

    static boolean by(String matter, Procedure procedure) {
        var names = procedure.title() + " " + procedure.shortTitle() + " " + String.join(" ", procedure.alsoCalled());
        return matter.length() == 1
                ? names.contains(matter)
                : IntStream.range(0, matter.length() - 1).anyMatch(i -> names.contains(matter.substring(i, i + 2)));
    }

    static List<Match> among(List<Match> matches, String matter) {
        return matter.isEmpty()
                ? List.of()
                : matches.stream()
                        .filter(match -> by(matter, match.procedure()))
                        .toList();
    }
}
