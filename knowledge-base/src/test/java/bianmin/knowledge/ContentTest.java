package bianmin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bianmin.understanding.Facet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final String PROCEDURE = "procedures/household/lamp-permit.md";
    private static final String QUESTIONS = "questions/lamp-permit.yaml";

    @TempDir
    Path folder;

    @BeforeEach
    void copy_the_content_of_one_procedure() throws Exception {
        ContentCopy.into(folder);
    }

    @Nested
    class Sound_content {
        @Test
        void has_no_problem() {
            assertThat(Content.check(folder, TODAY)).isEmpty();
        }

        @Test
        void is_read_with_all_its_facts() {
            var knowledge = Content.read(folder, "r1");
            var procedure = knowledge.procedure(new ProcedureId("lamp-permit")).orElseThrow();
            assertThat(procedure.legalPeriods().getFirst().within())
                    .isEqualTo(new Procedure.LegalPeriod.Span(30, "days"));
            assertThat(procedure.counties())
                    .hasEntrySatisfying("台北市", here -> assertThat(here.text()).isEqualTo("免費"));
            assertThat(procedure.samples()).hasSize(15);
            assertThat(procedure.tests()).containsExactly(new Procedure.TestQuestion("申請提燈證費用", Facet.FEE));
            assertThat(knowledge.offices()).extracting(Office::kind).containsExactly("lamp-office");
            assertThat(knowledge.calendar().isOpen(LocalDate.parse("2026-10-09")))
                    .isFalse();
            assertThat(knowledge.calendar().isOpen(LocalDate.parse("2026-10-17")))
                    .isTrue();
            assertThat(knowledge.synonyms()).containsEntry("紙燈", "燈籠");
        }

        @Test
        void tells_sections_without_their_source_marks() {
            var procedure = Content.read(folder, "r1")
                    .procedure(new ProcedureId("lamp-permit"))
                    .orElseThrow();
            assertThat(procedure.section(Facet.DOCUMENTS))
                    .contains(new Section(
                            List.of(
                                    new Section.Block.Paragraph("申領提燈證要帶這些："),
                                    new Section.Block.Bullets(List.of("燈籠一盞", "印章"))),
                            List.of("s1", "s2")));
        }
    }

    @Nested
    class A_broken_procedure {
        @ParameterizedTest(name = "{0} → {1}: line {2}, {3}")
        @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                id: lamp-permit            | id: Lamp                       | 2  | id: \\"Lamp\\" (expected: an id of the catalogue
                title: 申領提燈證            | titel: 申領提燈證                | 3  | titel: no such field (expected: one of id
                title: 申領提燈證            | titel: 申領提燈證                | 2  | title: missing (expected: a text)
                short: 提燈證               | short: ''                      | 4  | short: empty (expected: a text)
                domain: household         | domain: kitchen                | 6  | domain: \\"kitchen\\" (expected: household
                life-events: [everyday]   | life-events: [everyday, party] | 8  | life-events: \\"party\\" (expected: of
                differs-by-county: true   | differs-by-county: ja          | 11 | differs-by-county: \\"ja\\" (expected: true or false)
                amount: 50                | amount: 五十                    | 20 | cost.amount: \\"五十\\" (expected: a whole number
                within: 30 days           | within: a month                | 26 | legal-periods.within: \\"a month\\" (expected: such as 60 days
                kind: counter             | kind: window                   | 31 | channels.kind: \\"window\\" (expected: app
                台北市: {text              | 臺北市: {text                   | 40 | counties: \\"臺北市\\" (expected: the full name with 台
                dated: 2026-01-01}        | dated: 2026-13-01}             | 42 | sources.dated: \\"2026-13-01\\" (expected: a date
                checked: 2026-11-01       | checked: yesterday             | 44 | checked: \\"yesterday\\" (expected: a date
                owner: household          | owner: household: here         | 46 | not YAML
                ## documents              | ## papers                      | 54 | section \\"papers\\" (expected: one of overview
                ## documents              | ## overview                    | 54 | section \\"overview\\": twice
                - 印章                     | - **印章**                      | 57 | heading, table, numbering, bold, HTML or link in a section
                - 燈籠一盞[^s2]             | - 燈籠一盞[^s7]                  | 56 | source s7: not defined (expected: one of s1, s2)
                當場拿到。[^s1]             | 當場拿到。                       | 51 | section \\"overview\\": no source mark
                ## overview               | ## fee                         | 51 | overview: no such section
                """)
        void is_named_with_its_line_and_what_was_expected(String right, String wrong, int line, String message)
                throws IOException {
            change(PROCEDURE, right.strip(), wrong.strip());
            assertThat(Content.check(folder, TODAY)).anySatisfy(problem -> {
                assertThat(problem.file()).isEqualTo(PROCEDURE);
                assertThat(problem.message()).startsWith(message.strip().replace("\\\"", "\""));
                assertThat(problem.line()).isEqualTo(line);
            });
        }

        @Test
        void names_every_problem_at_once() throws IOException {
            change(PROCEDURE, "amount: 50", "amount: 五十");
            change(PROCEDURE, "kind: counter", "kind: window");
            assertThat(Content.check(folder, TODAY)).hasSize(2);
        }

        @Test
        void is_not_read() throws IOException {
            change(PROCEDURE, "amount: 50", "amount: 五十");
            assertThatThrownBy(() -> Content.read(folder, "r1"))
                    .isInstanceOfSatisfying(
                            ContentRefused.class,
                            refused -> assertThat(refused.problems()).hasSize(1))
                    .hasMessageContaining(PROCEDURE + ":20: cost.amount");
        }

        @Test
        void a_source_that_nothing_names_is_a_problem() throws IOException {
            change(PROCEDURE, "checked: 2026", "  s3: {title: 舊法}\nchecked: 2026");
            assertThat(messages())
                    .containsExactly("source s3: not used (expected: a fact that names it, or no source)");
        }

        @Test
        void a_file_without_front_matter_is_a_problem() throws IOException {
            Files.writeString(folder.resolve(PROCEDURE), "## overview\n帶燈籠。[^s1]\n");
            assertThat(messages()).contains("no front matter (expected: fields between two lines of `---`)");
        }
    }

    @Nested
    class What_readers_would_stumble_over {
        @ParameterizedTest(name = "{0} → {1}: {2}")
        @CsvSource(delimiter = '|', textBlock = """
                short: 提燈證              | short: 一二三四五六七八九十十一十二     | short: 14 characters (expected: at most 12)
                related: [lamp-loss]     | related: [lamp-gain]             | related: "lamp-gain" (expected: another id
                review: 2027-05-01       | review: 2028-05-01               | review: 2028-05-01 (expected: after 2026-11-01, at most a year)
                checked: 2026-11-01      | checked: 2026-12-01              | checked: 2026-12-01 (expected: at the latest today
                office: lamp-office      | office: lamp-shop                | channels: office "lamp-shop" (expected: of offices/: lamp-office)
                differs-by-county: true  | differs-by-county: false         | counties: some (expected: none
                任何一個燈籠局             | 任何一個臺北燈籠局                  | section "overview": 臺 (expected: 台
                帶一盞燈籠到任何一個燈籠局申領提燈證，當場拿到。 | 帶燈籠。          | section "overview": 4 characters (expected: 15 to 400
                """)
        void is_found_by_the_check_but_keeps_no_server_from_starting(String right, String wrong, String message)
                throws IOException {
            change(PROCEDURE, right.strip(), wrong.strip());
            assertThat(messages()).anySatisfy(found -> assertThat(found).startsWith(message.strip()));
            assertThat(Content.read(folder, "r1").procedures()).hasSize(1);
        }

        @Test
        void facts_whose_review_is_overdue_are_named() {
            assertThat(Content.check(folder, LocalDate.parse("2027-05-02")))
                    .extracting(Problem::message)
                    .containsExactly(
                            "review: 2027-05-01: overdue (expected: the facts compared with their sources again)");
        }
    }

    @Nested
    class Questions {
        @Test
        void must_be_fifteen_at_least() throws IOException {
            change(QUESTIONS, "  - 晚上散步想帶燈籠\n", "");
            assertThat(messages()).containsExactly("samples: 14 (expected: at least 15)");
        }

        @Test
        void must_be_distinct_whatever_their_signs() throws IOException {
            change(QUESTIONS, "  - 燈證要拍照嗎", "  - 辦燈證，帶什麼？");
            assertThat(Content.check(folder, TODAY))
                    .containsExactly(
                            new Problem(QUESTIONS, 15, "\"辦燈證，帶什麼？\": twice (expected: once in the whole content)"));
        }

        @Test
        void for_tests_must_not_be_samples() throws IOException {
            change(QUESTIONS, "申請提燈證費用", "怎麼辦提燈證");
            assertThat(messages())
                    .containsExactly(
                            "\"怎麼辦提燈證\": also a sample of lamp-permit (expected: other wording than any sample)");
        }

        @Test
        void need_a_procedure_and_a_procedure_needs_questions() throws IOException {
            Files.move(folder.resolve(QUESTIONS), folder.resolve("questions/lamp-loss.yaml"));
            assertThat(messages())
                    .contains(
                            "no questions (expected: questions/lamp-permit.yaml)",
                            "no procedure lamp-loss (expected: a file below procedures/)");
        }
    }

    private List<String> messages() {
        return Content.check(folder, TODAY).stream().map(Problem::message).toList();
    }

    private void change(String file, String from, String to) throws IOException {
        var path = folder.resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        int at = text.indexOf(from);
        Files.writeString(path, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
