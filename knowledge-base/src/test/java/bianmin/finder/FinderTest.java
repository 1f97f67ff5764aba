package bianmin.finder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bianmin.embedding.SentenceEncoder;
import bianmin.knowledge.Content;
import bianmin.knowledge.KnowledgeBase;
import bianmin.knowledge.ProcedureId;
import bianmin.text.Normaliser;
import bianmin.understanding.Facet;
import bianmin.understanding.Language;
import bianmin.understanding.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {
    private static final KnowledgeBase KNOWLEDGE =
            only("id-card-lost", "id-card-renew", "nhi-card", "passport-renew", "vehicle-transfer", "childbirth-grant");

    @TempDir
    static Path cache;

    private static SentenceEncoder encoder;
    private static Finder finder;

    @BeforeAll
    static void learn() {
        encoder = SentenceEncoder.load();
        finder = Finder.over(KNOWLEDGE, encoder, cache);
    }

    @AfterAll
    static void close() {
        finder.close();
        encoder.close();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            身分證弄丟了要怎麼補辦, id-card-lost
            護照過期了想換新的要多少錢, passport-renew
            機車賣給朋友要怎麼過戶, vehicle-transfer
            剛生完小孩可以領多少生育獎勵金, childbirth-grant
            """)
    void a_plain_question_is_certain(String text, String procedure) {
        assertThat(finder.find(question(text), Language.TRADITIONAL_CHINESE))
                .isInstanceOfSatisfying(
                        Findings.Certain.class,
                        found -> assertThat(id(found.match())).isEqualTo(procedure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天晚餐吃什麼好", "請幫我寫一首關於海的詩", "台積電股票現在可以買嗎"})
    void what_no_procedure_answers_is_admitted(String text) {
        assertThat(finder.find(question(text), Language.TRADITIONAL_CHINESE)).isInstanceOf(Findings.Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "？", "我", "12345"})
    void nothing_to_go_by_is_never_certain(String text) {
        assertThat(finder.find(question(text), Language.TRADITIONAL_CHINESE)).isNotInstanceOf(Findings.Certain.class);
    }

    @Test
    void a_bare_keyword_that_several_procedures_bear_is_asked_back() {
        assertThat(finder.find(question("身分證"), Language.TRADITIONAL_CHINESE))
                .isInstanceOfSatisfying(
                        Findings.Unclear.class,
                        found -> assertThat(found.candidates())
                                .extracting(FinderTest::id)
                                .contains("id-card-lost", "id-card-renew"));
    }

    @Test
    void the_ranked_are_best_first_and_at_most_five() {
        var ranked =
                finder.find(question("證件過期了怎麼辦"), Language.TRADITIONAL_CHINESE).ranked();
        assertThat(ranked).hasSize(5);
        assertThat(ranked).extracting(Match::confidence).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void among_what_was_offered_the_confidences_add_up_to_one() {
        var ranked = finder.rank(
                question("健保卡那個"),
                Language.TRADITIONAL_CHINESE,
                List.of(new ProcedureId("nhi-card"), new ProcedureId("id-card-lost")));
        assertThat(ranked).extracting(FinderTest::id).containsExactly("nhi-card", "id-card-lost");
        assertThat(ranked.stream().mapToDouble(Match::confidence).sum()).isCloseTo(1, within(1e-9));
    }

    @Test
    void among_nothing_nothing_is_ranked() {
        assertThat(finder.rank(question("健保卡"), Language.TRADITIONAL_CHINESE, List.of()))
                .isEmpty();
    }

    @Test
    void a_second_start_reads_what_was_learned_and_finds_the_same() throws IOException {
        var kept = learnedFile();
        var before = Files.getLastModifiedTime(kept);
        try (var second = Finder.over(KNOWLEDGE, encoder, cache)) {
            for (var text : List.of("皮夾被偷了證件都沒了", "護照", "車子過戶")) {
                assertThat(second.find(question(text), Language.TRADITIONAL_CHINESE))
                        .isEqualTo(finder.find(question(text), Language.TRADITIONAL_CHINESE));
            }
        }
        assertThat(Files.getLastModifiedTime(kept)).isEqualTo(before);
    }

    @Test
    void half_a_file_in_the_cache_is_learned_anew(@TempDir Path other) throws IOException {
        var small = only("id-card-lost", "nhi-card");
        Finder.over(small, encoder, other).close();
        try (var files = Files.newDirectoryStream(other, "*.bin")) {
            for (var file : files) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 1000));
            }
        }
        try (var again = Finder.over(small, encoder, other)) {
            assertThat(again.find(question("健保卡掉了"), Language.TRADITIONAL_CHINESE))
                    .isInstanceOf(Findings.Certain.class);
        }
    }

    @Test
    void one_procedure_alone_is_refused() {
        assertThatThrownBy(() -> Finder.over(only("nhi-card"), encoder, cache))
                .hasMessage("procedures: 1 (expected: at least 2)");
    }

    private static Path learnedFile() throws IOException {
        try (var files = Files.newDirectoryStream(cache, "finder-*.bin")) {
            return files.iterator().next();
        }
    }

    private static KnowledgeBase only(String... ids) {
        var all = Content.read(Path.of("content"), "test");
        return new KnowledgeBase(
                "test",
                Arrays.stream(ids)
                        .map(id -> all.procedure(new ProcedureId(id)).orElseThrow())
                        .toList(),
                List.of());
    }

    private static String id(Match match) {
        return match.procedure().id().value();
    }

    private static Question question(String text) {
        return new Question(text, Normaliser.normalise(text), List.of(new Question.Guess(Facet.OVERVIEW, 1)));
    }
}
