package bianmin.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.evaluation.Asked.Candidate;
import bianmin.evaluation.Asked.Span;
import bianmin.knowledge.Content;
import bianmin.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class EvaluationTest {
    private static final KnowledgeBase KNOWLEDGE = Content.read(Path.of("content"), "test");

    private final Map<String, Asked> answers = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void questions_count_as_right_by_what_was_found_and_as_wrong_by_what_was_answered() throws IOException {
        answers.put("a", answered("id-card-lost", "fee", .9));
        answers.put("b", answered("nhi-card", "fee", .8));
        answers.put("c", clarified("id-card-lost", "nhi-card"));
        answers.put("d", clarified("nhi-card", "id-card-lost"));
        var report = evaluate(
                question("a", "id-card-lost", "fee"),
                question("b", "id-card-lost", "fee"),
                question("c", "id-card-lost", "where"),
                question("d", "id-card-lost", "fee"));
        assertThat(report.figures())
                .containsEntry("Procedures: labels.jsonl / first", .5)
                .containsEntry("Procedures: labels.jsonl / first three", .75)
                .containsEntry("Procedures: labels.jsonl / facet", .5)
                .containsEntry("Procedures: labels.jsonl / answered", .5)
                .containsEntry("Procedures: labels.jsonl / wrong among answered", .5);
        assertThat(report.text()).contains("id-card-lost → nhi-card");
    }

    @Test
    void questions_about_procedures_not_written_are_left_out_and_counted() throws IOException {
        assertThat(evaluate(question("a", "moon-travel", "fee")).figures())
                .containsEntry("Procedures: labels.jsonl / questions", 0.0)
                .containsEntry("Procedures: labels.jsonl / left out", 1.0);
    }

    @Test
    void a_crisis_must_come_to_a_crisis_and_nothing_else_may() throws IOException {
        answers.put("救命", asked("crisis", "crisis"));
        answers.put("笑死", asked("crisis", "crisis"));
        answers.put("不想活了", asked("other", "act"));
        var report = evaluate("""
                {"id": "1", "text": "救命", "act": "crisis"}""", """
                {"id": "2", "text": "笑死", "act": "other"}""", """
                {"id": "3", "text": "不想活了", "act": "crisis"}""");
        assertThat(report.figures())
                .containsEntry("Acts: labels.jsonl / crises found", .5)
                .containsEntry("Acts: labels.jsonl / false crises", 1.0);
    }

    @Test
    void what_is_out_of_scope_must_not_be_answered() throws IOException {
        answers.put("a", answered("nhi-card", "fee", .9));
        answers.put("b", clarified("nhi-card", "id-card-lost"));
        var report = evaluate("""
                {"id": "1", "text": "a", "kind": "advice"}""", """
                {"id": "2", "text": "b", "kind": "nonsense"}""");
        assertThat(report.figures()).containsEntry("Out of scope: labels.jsonl / not answered", .5);
    }

    @Test
    void personal_data_must_be_covered_masked_and_not_invented() throws IOException {
        var phone = new Span(2, 12, "phone");
        answers.put("電話0900000000", personal("電話〔電話〕", phone));
        answers.put("電話0900000001", personal("電話0900000001", phone));
        answers.put("電話沒有", personal("〔電話〕沒有", new Span(0, 2, "phone")));
        var report = evaluate("""
                {"id": "1", "text": "電話0900000000", "spans": [{"start": 2, "end": 12, "kind": "phone"}]}""", """
                {"id": "2", "text": "電話0900000001", "spans": [{"start": 2, "end": 12, "kind": "phone"}]}""", """
                {"id": "3", "text": "電話沒有", "spans": []}""");
        assertThat(report.figures())
                .containsEntry("Personal data: labels.jsonl / right", 1.0 / 3)
                .containsEntry("Personal data: labels.jsonl / spans invented", 1.0);
    }

    @Test
    void a_turn_is_right_if_all_that_is_expected_holds() throws IOException {
        answers.put("辦卡", clarified("nhi-card", "id-card-lost"));
        answers.put("第二個", answered("id-card-lost", "overview", 1));
        var report = evaluate(
                dialogue(
                        "\"procedure\": null, \"oneOf\": [\"nhi-card\", \"moon-travel\"], \"act\": \"ask\"",
                        "\"choice\": 2"),
                dialogue("\"procedure\": \"nhi-card\"", "\"choice\": -1, \"facet\": \"fee\""));
        assertThat(report.figures())
                .containsEntry("Dialogues: labels.jsonl / turns", 4.0)
                .containsEntry("Dialogues: labels.jsonl / right", .5);
    }

    @Test
    void a_line_of_no_known_kind_is_refused_with_its_place() {
        assertThatThrownBy(() -> evaluate("{\"id\": \"1\", \"text\": \"a\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "labels.jsonl:1: no label (expected: one of procedure, spans, act, kind or turns)");
    }

    @Test
    void the_report_is_also_json_and_a_page() throws IOException {
        answers.put("<a>", answered("nhi-card", "fee", .9));
        answers.put("b", clarified("nhi-card", "id-card-lost"));
        var report = evaluate(question("<a>", "nhi-card", "fee"), question("b", "id-card-lost", "fee"));
        var json = JsonMapper.builder().build().readTree(report.json());
        assertThat(json.at("/chapters/0/figures/first").asDouble()).isEqualTo(.5);
        assertThat(report.html()).contains("<svg", "Risk against coverage").doesNotContain("{{", "<a>");
    }

    private Report evaluate(String... lines) throws IOException {
        var file = folder.resolve("labels.jsonl");
        Files.write(file, Arrays.asList(lines));
        return new Evaluation((_, text) -> Objects.requireNonNull(answers.get(text), text), KNOWLEDGE, true)
                .of(List.of(file));
    }

    private static String question(String text, String procedure, String facet) {
        return """
                {"id": "q", "text": "%s", "procedure": "%s", "accept": ["%s"], "facet": "%s", "style": "facet"}""".formatted(text, procedure, procedure, facet);
    }

    private static String dialogue(String first, String second) {
        return """
                {"id": "d", "tests": "clarify", "turns": [{"text": "辦卡", "expect": {%s}}, {"text": "第二個", "expect": {%s}}]}""".formatted(first, second);
    }

    private static Asked answered(String procedure, String facet, double confidence) {
        return asked("ask", facet, procedure, "answer", List.of(new Candidate(procedure, confidence)), List.of(), "");
    }

    private static Asked clarified(String... choices) {
        var candidates =
                Arrays.stream(choices).map(choice -> new Candidate(choice, .4)).toList();
        return asked("ask", "overview", null, "clarify", candidates, List.of(), "", choices);
    }

    private static Asked asked(String act, String outcome) {
        return asked(act, "overview", null, outcome, List.of(), List.of(), "");
    }

    private static Asked personal(String masked, Span... spans) {
        return asked("other", "overview", null, "act", List.of(), List.of(spans), masked);
    }

    private static Asked asked(
            String act,
            String facet,
            @Nullable String procedure,
            String outcome,
            List<Candidate> candidates,
            List<Span> pii,
            String masked,
            String... choices) {
        double confidence = candidates.isEmpty() ? 0 : candidates.getFirst().confidence();
        return new Asked(
                "zh-Hant",
                act,
                facet,
                procedure,
                List.of(),
                confidence,
                outcome,
                candidates,
                List.of(choices),
                pii,
                masked,
                "",
                1);
    }
}
