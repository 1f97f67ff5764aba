package bianmin.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One labelled line of a file; the kind of a file is known by the keys of its lines.
sealed interface Label {
    String id();

    /// @param accept the procedures that are right
    /// @param style how it is asked, or the language where the file is of languages
    record ProcedureQuestion(
            String id, String text, String procedure, List<String> accept, String facet, String style, String language)
            implements Label {}

    record ActUtterance(String id, String text, String act) implements Label {}

    record OutOfScope(String id, String text, String kind) implements Label {}

    record Dialogue(String id, String tests, List<Step> turns) implements Label {}

    /// @param expect by key; a missing key is not checked, a null procedure must not be settled on
    record Step(String text, Map<String, @Nullable Object> expect) {}

    record PersonalData(String id, String text, List<Asked.Span> spans) implements Label {}
}
