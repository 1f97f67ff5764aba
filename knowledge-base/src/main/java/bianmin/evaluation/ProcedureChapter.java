package bianmin.evaluation;

import bianmin.evaluation.Chapter.Point;
import bianmin.evaluation.Chapter.Table;
import bianmin.evaluation.Label.ProcedureQuestion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Questions whose procedure is known.
final class ProcedureChapter {
    /// One question with what came of it.
    record Judged(ProcedureQuestion label, Asked asked) {
        boolean first() {
            var first = asked.first();
            return first != null && label.accept().contains(first);
        }

        boolean firstThree() {
            return first()
                    || asked.candidates().stream()
                            .limit(3)
                            .anyMatch(candidate -> label.accept().contains(candidate.procedure()));
        }

        boolean answered() {
            return asked.outcome().equals("answer");
        }

        boolean offered() {
            return label.accept().stream().anyMatch(asked::addresses);
        }

        boolean facet() {
            return label.facet().equals(asked.facet());
        }
    }

    private final String title;
    private final List<Judged> judged;
    private final int leftOut;
    private final Map<String, String> domains;

    /// @param domains of the written procedures, by id
    ProcedureChapter(String title, List<Judged> judged, int leftOut, Map<String, String> domains) {
        this.title = title;
        this.judged = judged;
        this.leftOut = leftOut;
        this.domains = domains;
    }

    Chapter chapter() {
        var answered = judged.stream().filter(Judged::answered).toList();
        var settled = judged.stream().filter(Judged::first).toList();
        var calibration = new Calibration(judged);
        var figures = new LinkedHashMap<String, Double>();
        figures.put("questions", (double) judged.size());
        figures.put("left out", (double) leftOut);
        figures.put("first", Share.of(judged, Judged::first).value());
        figures.put("first three", Share.of(judged, Judged::firstThree).value());
        figures.put("facet", Share.of(settled, Judged::facet).value());
        figures.put("answered", Share.of(judged, Judged::answered).value());
        figures.put(
                "wrong among answered",
                Share.of(answered, one -> !one.offered()).value());
        figures.put("calibration error", calibration.error());
        figures.put("median ms", Times.median(judged));
        var tables = new ArrayList<Table>();
        tables.add(new Table(
                "Overall",
                List.of("measure", "value"),
                List.of(
                        List.of("right first", Share.of(judged, Judged::first).toString()),
                        List.of(
                                "right among the first three",
                                Share.of(judged, Judged::firstThree).toString()),
                        List.of(
                                "facet, where the procedure is right",
                                Share.of(settled, Judged::facet).toString()),
                        List.of(
                                "answered straight away",
                                Share.of(judged, Judged::answered).toString()),
                        List.of(
                                "wrong among answered",
                                Share.of(answered, one -> !one.offered()).toString()),
                        List.of("calibration error (ECE)", String.format(Locale.ROOT, "%.3f", calibration.error())),
                        List.of("median, 99th percentile", Times.of(judged)),
                        List.of("left out (procedure not written)", String.valueOf(leftOut)))));
        tables.add(outcomes());
        tables.add(by("style", one -> one.label().style()));
        tables.add(by("language", one -> one.asked().language()));
        tables.add(by("domain", one -> domains.getOrDefault(one.label().procedure(), "?")));
        tables.add(by("facet", one -> one.label().facet()));
        tables.add(confusions());
        tables.add(errors());
        tables.add(facetErrors(settled));
        tables.removeIf(table -> table.rows().isEmpty());
        return new Chapter(title, figures, tables, List.of(riskAgainstCoverage(), calibration.plot()));
    }

    private Table outcomes() {
        var rows = new TreeMap<String, List<Judged>>(
                judged.stream().collect(Collectors.groupingBy(one -> one.asked().outcome())));
        return new Table(
                "Outcomes",
                List.of("outcome", "questions", "right procedure told or offered"),
                rows.entrySet().stream()
                        .map(row -> List.of(
                                row.getKey(),
                                new Share(row.getValue().size(), judged.size()).toString(),
                                Share.of(row.getValue(), Judged::offered).toString()))
                        .toList());
    }

    private Table by(String name, Function<Judged, String> key) {
        var groups = new TreeMap<String, List<Judged>>(judged.stream().collect(Collectors.groupingBy(key)));
        groups.remove("");
        return new Table(
                "By " + name,
                List.of(name, "right first", "first three", "answered", "facet"),
                groups.size() < 2
                        ? List.of()
                        : groups.entrySet().stream()
                                .map(group -> List.of(
                                        group.getKey(),
                                        Share.of(group.getValue(), Judged::first)
                                                .toString(),
                                        Share.of(group.getValue(), Judged::firstThree)
                                                .toString(),
                                        Share.of(group.getValue(), Judged::answered)
                                                .toString(),
                                        Share.of(
                                                        group.getValue().stream()
                                                                .filter(Judged::first)
                                                                .toList(),
                                                        Judged::facet)
                                                .toString()))
                                .toList());
    }

    private Table confusions() {
        var pairs = judged.stream()
                .filter(one -> !one.first())
                .collect(Collectors.groupingBy(
                        one -> one.label().procedure() + " → " + one.asked().first(), Collectors.counting()));
        return new Table(
                "Confusions, most frequent first",
                List.of("asked → found", "times"),
                pairs.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                        .limit(25)
                        .map(pair -> List.of(pair.getKey(), String.valueOf(pair.getValue())))
                        .toList());
    }

    private Table errors() {
        return new Table(
                "Errors, the most certain first",
                List.of("id", "text", "expected", "outcome", "found"),
                judged.stream()
                        .filter(one -> !one.first())
                        .sorted(Comparator.comparingDouble(
                                        (Judged one) -> one.asked().confidence())
                                .reversed())
                        .map(one -> List.of(
                                one.label().id(),
                                one.label().text(),
                                String.join(" | ", one.label().accept()),
                                one.asked().outcome(),
                                found(one.asked())))
                        .toList());
    }

    private static Table facetErrors(List<Judged> settled) {
        var pairs = settled.stream()
                .filter(one -> !one.facet() && !one.label().facet().isEmpty())
                .map(one -> List.of(
                        one.label().id(),
                        one.label().text(),
                        one.label().facet(),
                        one.asked().facet()))
                .toList();
        return new Table("Facets read otherwise", List.of("id", "text", "expected", "read"), pairs);
    }

    static String found(Asked asked) {
        return asked.candidates().stream()
                .limit(3)
                .map(candidate -> candidate.procedure() + String.format(Locale.ROOT, " %.2f", candidate.confidence()))
                .collect(Collectors.joining(", "));
    }

    /// Of the share of questions answered most surely, which share is wrong.
    private Chapter.Plot riskAgainstCoverage() {
        var surest = judged.stream()
                .sorted(Comparator.comparingDouble(Calibration::top).reversed())
                .toList();
        var points = new ArrayList<Point>();
        int wrong = 0;
        for (int i = 0; i < surest.size(); i++) {
            wrong += surest.get(i).first() ? 0 : 1;
            points.add(new Point((i + 1.0) / surest.size(), wrong / (i + 1.0)));
        }
        return new Chapter.Plot("Risk against coverage", "answered", "wrong among answered", .25, points, false);
    }
}
