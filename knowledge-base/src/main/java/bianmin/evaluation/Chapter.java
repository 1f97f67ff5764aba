package bianmin.evaluation;

import java.util.List;
import java.util.Map;

/// What one kind of label came to.
///
/// @param figures what to compare between runs, by name
record Chapter(String title, Map<String, Double> figures, List<Table> tables, List<Plot> plots) {
    record Table(String title, List<String> header, List<List<String>> rows) {}

    /// Points of a curve, both axes from 0 to 1 unless `highest` says otherwise.
    record Plot(String title, String x, String y, double highest, List<Point> points, boolean diagonal) {}

    record Point(double x, double y) {}
}
