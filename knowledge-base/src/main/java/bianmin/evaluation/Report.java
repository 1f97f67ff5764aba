package bianmin.evaluation;

import bianmin.evaluation.Chapter.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/// What an evaluation came to, as text, JSON or a page.
public final class Report {
    private static final int WIDEST = 60;

    private final List<Chapter> chapters;

    Report(List<Chapter> chapters) {
        this.chapters = List.copyOf(chapters);
    }

    /// Tables for a terminal.
    public String text() {
        var text = new StringBuilder();
        for (var chapter : chapters) {
            text.append("\n== ").append(chapter.title()).append('\n');
            for (var table : chapter.tables()) {
                text.append('\n').append(table.title()).append('\n').append(lines(table));
            }
        }
        return text.toString();
    }

    /// `{"chapters": [{"title", "figures": {name: number}, "tables": [{"title", "header", "rows"}]}]}`
    public String json() {
        var all = chapters.stream()
                .map(chapter -> {
                    var object = new LinkedHashMap<String, Object>();
                    object.put("title", chapter.title());
                    object.put("figures", known(chapter.figures()));
                    object.put("tables", chapter.tables());
                    return object;
                })
                .toList();
        return JsonMapper.builder().build().writeValueAsString(Map.of("chapters", all));
    }

    /// A page of its own with plots, no script and no other file.
    public String html() {
        return HtmlReport.of(chapters);
    }

    /// The figures of all chapters, `title / name`.
    public Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        chapters.forEach(chapter ->
                chapter.figures().forEach((name, figure) -> figures.put(chapter.title() + " / " + name, figure)));
        return figures;
    }

    /// Without those that nothing was measured for.
    private static Map<String, Double> known(Map<String, Double> figures) {
        var known = new LinkedHashMap<>(figures);
        known.values().removeIf(figure -> figure.isNaN());
        return known;
    }

    private static String lines(Table table) {
        var rows = new ArrayList<List<String>>();
        rows.add(table.header());
        rows.addAll(table.rows());
        var widths = IntStream.range(0, table.header().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> Math.min(WIDEST, width(row.get(column))))
                        .max()
                        .orElse(0))
                .toArray();
        var lines = new StringBuilder();
        for (var row : rows) {
            lines.append("  ");
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column).replace('\n', ' ');
                lines.append(cell);
                if (column < row.size() - 1) {
                    lines.repeat(' ', Math.max(0, widths[column] - width(cell)) + 2);
                }
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    /// Columns in a terminal: Chinese takes two.
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0x3000 && c < 0xFF70) ? 2 : 1)
                .sum();
    }
}
