package bianmin.conversation;

import bianmin.finder.Match;
import bianmin.knowledge.Procedure;
import java.util.List;
import java.util.Optional;
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

    /// The one procedure that bears the words as a name of its own, if no other does: 「低收」 is one, though three more
    /// hold it.
    static Optional<Match> exactly(List<Match> matches, String matter) {
        var bearing = matches.stream()
                .filter(match -> match.procedure().alsoCalled().contains(matter)
                        || match.procedure().shortTitle().equals(matter))
                .toList();
        return bearing.size() == 1 ? Optional.of(bearing.getFirst()) : Optional.empty();
    }

    static List<Match> among(List<Match> matches, String matter) {
        return matter.isEmpty()
                ? List.of()
                : matches.stream()
                        .filter(match -> by(matter, match.procedure()))
                        .toList();
    }
}
