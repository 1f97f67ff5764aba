package bianmin.evaluation;

import bianmin.evaluation.Chapter.Plot;
import bianmin.evaluation.Chapter.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// The report as a page.
final class HtmlReport {
    private static final int SIDE = 320;
    private static final int MARGIN = 48;

    private HtmlReport() {}

    static String of(List<Chapter> chapters) {
        var body = new StringBuilder();
        for (var chapter : chapters) {
            body.append("<section><h2>").append(escaped(chapter.title())).append("</h2><div class=\"plots\">");
            chapter.plots().forEach(plot -> body.append(svg(plot)));
            body.append("</div>");
            chapter.tables().forEach(table -> body.append(html(table)));
            body.append("</section>");
        }
        return frame().replace("{{body}}", body);
    }

    private static String frame() {
        try (var stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream("report.html"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("report.html", e);
        }
    }

    private static String html(Table table) {
        var html = new StringBuilder("<h3>").append(escaped(table.title())).append("</h3><table><thead><tr>");
        table.header()
                .forEach(cell ->
                        html.append("<th scope=\"col\">").append(escaped(cell)).append("</th>"));
        html.append("</tr></thead><tbody>");
        for (var row : table.rows()) {
            html.append("<tr>");
            row.forEach(cell -> html.append("<td>").append(escaped(cell)).append("</td>"));
            html.append("</tr>");
        }
        return html.append("</tbody></table>").toString();
    }

    private static String svg(Plot plot) {
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<figure><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
                SIDE + 2 * MARGIN,
                SIDE + 2 * MARGIN,
                escaped(plot.title())));
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            double share = tenth / 10.0;
            svg.append(line(0, share, 1, share, "grid")).append(line(share, 0, share, 1, "grid"));
            svg.append(text(share, -.06, percent(share), "middle"))
                    .append(text(-.02, share, percent(share * plot.highest()), "end"));
        }
        if (plot.diagonal()) {
            svg.append(line(0, 0, 1, 1, "ideal"));
        }
        svg.append("<polyline class=\"curve\" points=\"");
        for (var point : plot.points()) {
            svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(point.x()), y(height(plot, point))));
        }
        svg.append("\"/>");
        if (plot.diagonal()) {
            plot.points()
                    .forEach(point -> svg.append(String.format(
                            Locale.ROOT,
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>",
                            x(point.x()),
                            y(height(plot, point)))));
        }
        svg.append(text(.5, -.12, escaped(plot.x()), "middle")).append(text(0, 1.04, escaped(plot.y()), "start"));
        return svg.append("</svg><figcaption>")
                .append(escaped(plot.title()))
                .append("</figcaption></figure>")
                .toString();
    }

    private static double height(Plot plot, Chapter.Point point) {
        return Math.min(1, point.y() / plot.highest());
    }

    private static double x(double share) {
        return MARGIN + share * SIDE;
    }

    private static double y(double share) {
        return MARGIN + (1 - share) * SIDE;
    }

    private static String line(double x1, double y1, double x2, double y2, String kind) {
        return String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x(x1),
                y(y1),
                x(x2),
                y(y2));
    }

    private static String text(double x, double y, String text, String anchor) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x(x), y(y), anchor, text);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
