package bianmin.evaluation;

import bianmin.evaluation.Chapter.Table;
import bianmin.evaluation.Label.Dialogue;
import bianmin.evaluation.Label.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Dialogues, turn by turn.
final class DialogueChapter {
    /// @param misses keys of what was expected that did not hold, with what was met
    record JudgedTurn(Dialogue dialogue, int turn, Asked asked, List<String> misses) {
        boolean right() {
            return misses.isEmpty();
        }
    }

    private DialogueChapter() {}

    /// @param written tells whether a procedure is in the knowledge base
    static List<JudgedTurn> judge(Dialogue dialogue, Assistant assistant, Predicate<String> written) {
        var judged = new ArrayList<JudgedTurn>();
        Asked before = null;
        for (int turn = 0; turn < dialogue.turns().size(); turn++) {
            var step = dialogue.turns().get(turn);
            var asked = assistant.ask(dialogue.id(), step.text());
            judged.add(new JudgedTurn(dialogue, turn, asked, misses(step, asked, before, written)));
            before = asked;
        }
        return judged;
    }

    private static List<String> misses(Step step, Asked asked, @Nullable Asked before, Predicate<String> written) {
        var misses = new ArrayList<String>();
        step.expect().forEach((key, expected) -> {
            boolean holds = switch (key) {
                case "procedure" ->
                    Objects.equals(expected, asked.procedure())
                            || (expected != null && asked.also().contains(expected));
                case "facet" -> Objects.equals(expected, asked.facet());
                case "act" -> Objects.equals(expected, asked.act());
                case "oneOf" ->
                    ((List<?>) Objects.requireNonNull(expected))
                            .stream().map(Object::toString).filter(written).anyMatch(asked::addresses);
                case "choice" -> picked((int) Objects.requireNonNull(expected), asked, before);
                default ->
                    throw new IllegalArgumentException(
                            "expect: \"" + key + "\" (expected: procedure, facet, act, oneOf or choice)");
            };
            if (!holds) {
                misses.add(key + " " + expected + " ≠ " + met(key, asked));
            }
        });
        return misses;
    }

    private static boolean picked(int position, Asked asked, @Nullable Asked before) {
        if (before == null) {
            return false;
        }
        var offered = before.choices().stream().filter(Objects::nonNull).toList();
        int index = position < 0 ? offered.size() + position : position - 1;
        return index >= 0 && index < offered.size() && offered.get(index).equals(asked.procedure());
    }

    private static String met(String key, Asked asked) {
        return switch (key) {
            case "facet" -> asked.facet();
            case "act" -> asked.act();
            default -> asked.procedure() + " " + asked.also() + " offered " + asked.choices();
        };
    }

    static Chapter chapter(String title, List<JudgedTurn> judged, int leftOut) {
        var groups = new TreeMap<String, List<JudgedTurn>>(judged.stream()
                .collect(Collectors.groupingBy(one -> one.dialogue().tests())));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("all turns", Share.of(judged, JudgedTurn::right).toString()));
        groups.forEach((tests, ones) ->
                rows.add(List.of(tests, Share.of(ones, JudgedTurn::right).toString())));
        rows.add(List.of("dialogues left out (procedure not written)", String.valueOf(leftOut)));
        var errors = judged.stream()
                .filter(one -> !one.right())
                .map(one -> List.of(
                        one.dialogue().id() + " turn " + (one.turn() + 1),
                        one.dialogue().turns().get(one.turn()).text(),
                        String.join("; ", one.misses())))
                .toList();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("turns", (double) judged.size());
        figures.put("right", Share.of(judged, JudgedTurn::right).value());
        figures.put("left out", (double) leftOut);
        return new Chapter(
                title,
                figures,
                List.of(
                        new Table("Turns right", List.of("kind", "share"), rows),
                        new Table("Errors", List.of("turn", "text", "expected ≠ met"), errors)),
                List.of());
    }

    /// True if every procedure that the dialogue needs is written; of alternatives, one.
    static boolean possible(Dialogue dialogue, Predicate<String> written) {
        return dialogue.turns().stream().allMatch(step -> {
            boolean named = !(step.expect().get("procedure") instanceof String id) || written.test(id);
            boolean oneOf = !(step.expect().get("oneOf") instanceof List<?> ids)
                    || ids.stream().map(Object::toString).anyMatch(written);
            return named && oneOf;
        });
    }
}
