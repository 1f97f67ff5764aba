package bianmin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.knowledge.Content;
import bianmin.knowledge.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing is learned from what is measured: no training sentence, sample or test is a near copy of a measured
/// question.
/// The measured questions themselves are not in the repository, only their sketches.
class NearCopiesTest {
    private static final double NEAR = .6;

    @Test
    void no_sentence_that_is_learned_from_is_nearly_a_measured_question() throws IOException {
        var measured = measured();
        var byTerm = new HashMap<Long, List<Integer>>();
        for (int at = 0; at < measured.size(); at++) {
            for (var term : measured.get(at).terms()) {
                byTerm.computeIfAbsent(term, _ -> new ArrayList<>()).add(at);
            }
        }
        var learned = learned();
        assertThat(learned).hasSizeGreaterThan(20_000);
        assertThat(learned.stream().filter(sentence -> nearest(sentence, measured, byTerm) >= NEAR))
                .isEmpty();
    }

    @Test
    void a_near_copy_would_be_seen() {
        var measured = Sketch.of("我的提燈證上禮拜在夜市弄丟了要去哪裡補");
        assertThat(Sketch.of("提燈證上禮拜在夜市弄丟了 要去哪裡補").likeness(measured)).isGreaterThan(NEAR);
        assertThat(Sketch.of("提燈證丟了怎麼補").likeness(measured)).isLessThan(NEAR);
        assertThat(Sketch.read(measured.written())).isEqualTo(measured);
    }

    private static double nearest(String sentence, List<Sketch> measured, Map<Long, List<Integer>> byTerm) {
        var sketch = Sketch.of(sentence);
        var candidates = new HashSet<Integer>();
        sketch.terms().forEach(term -> candidates.addAll(byTerm.getOrDefault(term, List.of())));
        return candidates.stream()
                .mapToDouble(at -> sketch.likeness(measured.get(at)))
                .max()
                .orElse(0);
    }

    private static List<Sketch> measured() throws IOException {
        try (var stream = Objects.requireNonNull(NearCopiesTest.class.getResourceAsStream("measured.sketches"))) {
            return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .map(Sketch::read)
                    .toList();
        }
    }

    private static List<String> learned() throws IOException {
        var sentences = new ArrayList<String>();
        try (var files = Files.walk(Path.of("../nlp-models/data"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".txt")).toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .map(line -> line.substring(line.lastIndexOf('\t') + 1))
                        .forEach(sentences::add);
            }
        }
        var knowledge = Content.read(Path.of("content"));
        for (var procedure : knowledge.procedures()) {
            sentences.addAll(procedure.samples());
            procedure.tests().stream().map(Procedure.TestQuestion::text).forEach(sentences::add);
        }
        knowledge
                .tongues()
                .values()
                .forEach(tongue -> Stream.concat(
                                tongue.samples().values().stream().flatMap(List::stream), tongue.offTopic().stream())
                        .forEach(sentences::add));
        return sentences;
    }
}
