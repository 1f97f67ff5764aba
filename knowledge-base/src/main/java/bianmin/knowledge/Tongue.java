package bianmin.knowledge;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How citizens ask in a language other than Chinese.
///
/// @param words from a word or phrase of the language to Chinese ones, separated by spaces
/// @param samples questions that the finder learns from, by procedure
/// @param offTopic questions that no procedure answers
public record Tongue(Map<String, String> words, Map<ProcedureId, List<String>> samples, List<String> offTopic) {
    public Tongue {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        samples = Collections.unmodifiableMap(new LinkedHashMap<>(samples));
        offTopic = List.copyOf(offTopic);
    }
}
