package bianmin.knowledge;

import bianmin.knowledge.Procedure.Evidence;
import bianmin.understanding.Facet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A procedure told in another way: in another language, or in easy words. Holds only what still says the same as the
/// Chinese; a part whose Chinese has changed since is not here.
///
/// @param names absent if stale
/// @param evidence as many and in the same order as the procedure's; empty if stale
public record Translation(
        ProcedureId of, @Nullable Names names, List<Evidence> evidence, Map<Facet, Section> sections) {
    /// The way of telling that is Chinese in easy words, beside the tags of languages.
    public static final String EASY = "easy";

    public Translation {
        evidence = List.copyOf(evidence);
        sections = sections.isEmpty() ? Map.of() : new EnumMap<>(sections);
    }

    /// @param shortTitle the text of a button
    public record Names(String title, String shortTitle, String authority, String audience) {}

    public Optional<Section> section(Facet facet) {
        return Optional.ofNullable(sections.get(facet));
    }
}
