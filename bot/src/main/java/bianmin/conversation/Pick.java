package bianmin.conversation;

import bianmin.knowledge.ProcedureId;
import bianmin.understanding.Act;
import bianmin.understanding.Facet;
import java.util.Optional;

/// What an [bianmin.message.Option] means when it is picked; its text travels through the platforms as callback data.
sealed interface Pick {
    /// `p:<procedure>:<facet>`
    record Procedure(ProcedureId id, Facet facet) implements Pick {}

    /// `a:<act>`
    record Doing(Act act) implements Pick {}

    /// `c:<county>`
    record County(String name) implements Pick {}

    /// `erase`
    record Erase() implements Pick {}

    /// `easy:on`, `easy:off`
    record Easy(boolean on) implements Pick {}

    /// `none`: none of what was offered.
    record None() implements Pick {}

    default String text() {
        return switch (this) {
            case Procedure(var id, var facet) -> "p:" + id + ":" + facet.id();
            case Doing(var act) -> "a:" + act.id();
            case County(var name) -> "c:" + name;
            case Erase() -> "erase";
            case Easy(var on) -> on ? "easy:on" : "easy:off";
            case None() -> "none";
        };
    }

    /// Empty for a text that no version of us has written.
    static Optional<Pick> parse(String text) {
        if (text.equals("none")) {
            return Optional.of(new None());
        }
        if (text.equals("erase")) {
            return Optional.of(new Erase());
        }
        if (text.equals("easy:on") || text.equals("easy:off")) {
            return Optional.of(new Easy(text.equals("easy:on")));
        }
        var parts = text.split(":", 3);
        try {
            return switch (parts[0]) {
                case "p" ->
                    parts.length == 3
                            ? Facet.of(parts[2]).map(facet -> new Procedure(new ProcedureId(parts[1]), facet))
                            : Optional.empty();
                case "a" -> parts.length == 2 ? Act.of(parts[1]).map(Doing::new) : Optional.empty();
                case "c" -> parts.length == 2 ? Optional.of(new County(parts[1])) : Optional.empty();
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
