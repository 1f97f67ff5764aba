package bianmin.evaluation;

import bianmin.evaluation.Chapter.Table;
import bianmin.evaluation.Label.ActUtterance;
import bianmin.evaluation.Label.OutOfScope;
import bianmin.evaluation.Label.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Acts, questions out of scope, and personal data.
final class OtherChapters {
    private OtherChapters() {}

    record JudgedAct(ActUtterance label, Asked asked) {
        boolean right() {
            return label.act().equals(asked.act()) && crisisRight();
        }

        /// A crisis must have the outcome crisis, and nothing else may.
        boolean crisisRight() {
            return label.act().equals("crisis") == asked.outcome().equals("crisis");
        }
    }

    static Chapter acts(String title, List<JudgedAct> judged) {
        var crises = judged.stream()
                .filter(one -> one.label().act().equals("crisis"))
                .toList();
        var others = judged.stream()
                .filter(one -> !one.label().act().equals("crisis"))
                .toList();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("utterances", (double) judged.size());
        figures.put("right", Share.of(judged, JudgedAct::right).value());
        figures.put("crises found", Share.of(crises, JudgedAct::crisisRight).value());
        figures.put("false crises", Share.of(others, one -> !one.crisisRight()).value());
        var groups = new TreeMap<String, List<JudgedAct>>(
                judged.stream().collect(Collectors.groupingBy(one -> one.label().act())));
        var confusion = groups.entrySet().stream()
                .map(group -> List.of(
                        group.getKey(),
                        Share.of(group.getValue(), JudgedAct::right).toString(),
                        group.getValue().stream()
                                .filter(one -> !one.right())
                                .map(one -> one.asked().act())
                                .distinct()
                                .collect(Collectors.joining(", "))))
                .toList();
        var errors = judged.stream()
                .filter(one -> !one.right())
                .map(one -> List.of(
                        one.label().id(),
                        one.label().text(),
                        one.label().act(),
                        one.asked().act() + " / " + one.asked().outcome()))
                .toList();
        return new Chapter(
                title,
                figures,
                List.of(
                        new Table(
                                "Overall",
                                List.of("measure", "value"),
                                List.of(
                                        List.of(
                                                "right",
                                                Share.of(judged, JudgedAct::right)
                                                        .toString()),
                                        List.of(
                                                "crises found",
                                                Share.of(crises, JudgedAct::crisisRight)
                                                        .toString()),
                                        List.of(
                                                "false crises",
                                                Share.of(others, one -> !one.crisisRight())
                                                        .toString()))),
                        new Table("By act", List.of("act", "right", "read as"), confusion),
                        new Table("Errors", List.of("id", "text", "expected", "read as / outcome"), errors)),
                List.of());
    }

    record JudgedScope(OutOfScope label, Asked asked) {
        boolean right() {
            return !asked.outcome().equals("answer");
        }
    }

    static Chapter scope(String title, List<JudgedScope> judged) {
        var groups = new TreeMap<String, List<JudgedScope>>(
                judged.stream().collect(Collectors.groupingBy(one -> one.label().kind())));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("all", Share.of(judged, JudgedScope::right).toString()));
        groups.forEach((kind, ones) ->
                rows.add(List.of(kind, Share.of(ones, JudgedScope::right).toString())));
        var errors = judged.stream()
                .filter(one -> !one.right())
                .map(one -> List.of(
                        one.label().id(), one.label().text(), one.label().kind(), ProcedureChapter.found(one.asked())))
                .toList();
        return new Chapter(
                title,
                Map.of(
                        "questions",
                        (double) judged.size(),
                        "not answered",
                        Share.of(judged, JudgedScope::right).value()),
                List.of(
                        new Table("Not answered", List.of("kind", "share"), rows),
                        new Table("Answered all the same", List.of("id", "text", "kind", "found"), errors)),
                List.of());
    }

    record JudgedPersonalData(PersonalData label, Asked asked) {
        boolean covered(Asked.Span span) {
            return asked.pii().stream().anyMatch(found -> found.start() <= span.start() && found.end() >= span.end());
        }

        boolean invented(Asked.Span found) {
            return label.spans().stream().noneMatch(span -> found.start() < span.end() && span.start() < found.end());
        }

        boolean shown(Asked.Span span) {
            return asked.masked().contains(label.text().substring(span.start(), span.end()));
        }

        boolean right() {
            return label.spans().stream().allMatch(this::covered)
                    && asked.pii().stream().noneMatch(this::invented)
                    && label.spans().stream().noneMatch(this::shown);
        }
    }

    static Chapter personalData(String title, List<JudgedPersonalData> judged) {
        var spans = judged.stream()
                .flatMap(one -> one.label().spans().stream().map(one::covered))
                .toList();
        long invented = judged.stream()
                .flatMap(one -> one.asked().pii().stream().filter(one::invented))
                .count();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("texts", (double) judged.size());
        figures.put("right", Share.of(judged, JudgedPersonalData::right).value());
        figures.put("spans covered", Share.of(spans, covered -> covered).value());
        figures.put("spans invented", (double) invented);
        var errors = judged.stream()
                .filter(one -> !one.right())
                .map(one -> List.of(
                        one.label().id(),
                        kinds(one.label().spans()),
                        kinds(one.asked().pii()),
                        one.asked().masked()))
                .toList();
        return new Chapter(
                title,
                figures,
                List.of(
                        new Table(
                                "Overall",
                                List.of("measure", "value"),
                                List.of(
                                        List.of(
                                                "texts right",
                                                Share.of(judged, JudgedPersonalData::right)
                                                        .toString()),
                                        List.of(
                                                "spans covered",
                                                Share.of(spans, covered -> covered)
                                                        .toString()),
                                        List.of("spans invented", String.valueOf(invented)))),
                        new Table("Errors", List.of("id", "expected", "found", "masked"), errors)),
                List.of());
    }

    private static String kinds(List<Asked.Span> spans) {
        return spans.stream()
                .map(span -> span.kind() + " " + span.start() + "–" + span.end())
                .collect(Collectors.joining(", "));
    }
}
