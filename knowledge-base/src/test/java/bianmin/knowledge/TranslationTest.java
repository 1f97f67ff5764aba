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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TranslationTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final ProcedureId PERMIT = new ProcedureId("lamp-permit");

    @TempDir
    Path folder;

    @BeforeEach
    void copy_the_content_and_translate_it() throws Exception {
        ContentCopy.into(folder);
        Files.writeString(translation(), """
                ---
                title: Lamp permit
                short: Lamp permit
                authority: Lamp office
                for: Whoever carries a lamp
                evidence:
                  - {name: A lamp}
                ---

                ## overview
                Ask for a permit.

                ## documents
                Bring these:
                - a lamp
                - a seal
                """);
    }

    @Test
    void is_not_told_before_it_was_accepted() {
        var told = told();
        assertThat(told.names()).isNull();
        assertThat(told.sections()).isEmpty();
        assertThat(Content.check(folder, TODAY))
                .extracting(Problem::file)
                .containsOnly("procedures/household/lamp-permit.en.md");
    }

    @Test
    void is_told_once_it_was_accepted() {
        Content.acceptTranslations(folder, List.of(translation()));
        var told = told();
        assertThat(told.section(Facet.OVERVIEW))
                .contains(new Section(List.of(new Section.Block.Paragraph("Ask for a permit.")), List.of()));
        assertThat(told.names()).extracting("title").isEqualTo("Lamp permit");
    }

    @Test
    void a_part_whose_Chinese_has_changed_is_no_longer_told_and_is_named() throws IOException {
        Content.acceptTranslations(folder, List.of(translation()));
        var chinese = folder.resolve("procedures/household/lamp-permit.md");
        var before = Files.readString(chinese);
        Files.writeString(chinese, before.replace("- 印章", "- 簽名"));
        var told = told();
        assertThat(told.section(Facet.DOCUMENTS)).isEmpty();
        assertThat(told.section(Facet.OVERVIEW)).isPresent();
        assertThat(Content.check(folder, TODAY))
                .filteredOn(problem -> problem.file().endsWith(".en.md"))
                .anySatisfy(problem -> {
                    assertThat(problem.message()).startsWith("documents: the Chinese has changed since");
                    assertThat(problem.line()).isEqualTo(line("## documents"));
                });
    }

    @Test
    void of_another_number_of_papers_is_stale() throws IOException {
        Files.writeString(
                translation(),
                Files.readString(translation())
                        .replace("  - {name: A lamp}", "  - {name: A lamp}\n  - {name: A seal}"));
        Content.acceptTranslations(folder, List.of(translation()));
        assertThat(told().evidence()).isEmpty();
        assertThat(Content.check(folder, TODAY))
                .extracting(Problem::message)
                .containsExactly("evidence: 2 (expected: 1, as the Chinese has)");
    }

    @Test
    void into_an_unknown_language_is_refused() throws IOException {
        Files.move(translation(), translation().resolveSibling("lamp-permit.xx.md"));
        assertThatThrownBy(() -> Content.read(folder)).hasMessageContaining(".xx (expected: en, vi, id, th, ja, easy)");
    }

    @Test
    void a_tongue_holds_words_questions_and_what_is_off_topic() throws IOException {
        write("languages/en/words.tsv", "lamp\t燈籠\n# a note\nhow much\t多少錢\n");
        write("languages/en/off-topic.txt", "Who won the match?\n");
        write("languages/en/questions/household.yaml", "lamp-permit:\n  - I want to carry a lamp\n");
        assertThat(Content.read(folder).tongues().get("en")).satisfies(tongue -> {
            assertThat(tongue.words()).containsEntry("how much", "多少錢").hasSize(2);
            assertThat(tongue.samples()).containsEntry(PERMIT, List.of("I want to carry a lamp"));
            assertThat(tongue.offTopic()).containsExactly("Who won the match?");
        });
    }

    @Test
    void questions_for_what_is_no_procedure_are_refused() throws IOException {
        write("languages/en/words.tsv", "lamp\n");
        write("languages/en/off-topic.txt", "");
        write("languages/en/questions/household.yaml", "lamp-shade:\n  - I want a shade\n");
        assertThatThrownBy(() -> Content.read(folder))
                .hasMessageContaining("languages/en/words.tsv:1: \"lamp\" (expected: word, tab, Chinese)")
                .hasMessageContaining("languages/en/questions/household.yaml:1: lamp-shade: no such procedure");
    }

    private Translation told() {
        return Content.read(folder).translation(PERMIT, "en").orElseThrow();
    }

    private Path translation() {
        return folder.resolve("procedures/household/lamp-permit.en.md");
    }

    private int line(String start) {
        try {
            return Files.readAllLines(translation()).indexOf(start) + 1;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
