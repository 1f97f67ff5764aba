package bianmin.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// One file under reading: notes all that is wrong with it, and which fields its format has.
final class Reading {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> stale = new ArrayList<>();
    private final Map<String, Set<String>> fields = new TreeMap<>();

    /// @param file relative to the content folder, with `/`
    Reading(String file) {
        this.file = file;
    }

    String file() {
        return file;
    }

    void problem(int line, String message) {
        problems.add(new Problem(file, line, message));
    }

    /// Notes a translation that lags behind: named by a check, but no reason not to read the content.
    void stale(int line, String message) {
        stale.add(new Problem(file, line, message));
    }

    List<Problem> stale() {
        return stale;
    }

    List<Problem> problems() {
        return problems;
    }

    void knows(String place, String field) {
        fields.computeIfAbsent(place, _ -> new TreeSet<>()).add(field);
    }

    /// Names of the fields that were asked for, by the place of their mapping: `` for the file, `evidence`, …
    Map<String, Set<String>> fields() {
        return fields;
    }
}
