package bianmin.channel.web;

import bianmin.knowledge.Procedure;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A procedure's sources in the order of their keys: s2 before s10.
final class Sources {
    private Sources() {}

    static List<Procedure.Source> inOrder(Procedure procedure) {
        return procedure.sources().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(
                        Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
