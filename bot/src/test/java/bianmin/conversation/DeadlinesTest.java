package bianmin.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.knowledge.OfficeCalendar;
import bianmin.knowledge.Procedure;
import bianmin.understanding.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeadlinesTest {
    private static final LocalDate HOLIDAY = LocalDate.parse("2026-02-17");
    private final Deadlines deadlines = new Deadlines(Wording.load());

    private List<String> counted(String day, OfficeCalendar calendar) {
        return deadlines.counted(Language.TRADITIONAL_CHINESE, birth(), LocalDate.parse(day), calendar);
    }

    @Test
    void the_last_day_is_told_with_how_it_was_counted() {
        var calendar = new OfficeCalendar(Map.of(), Set.of(), Set.of(2026));

        assertThat(counted("2026-09-01", calendar))
                .containsExactly("出生登記的最後一天是 2026-11-02。從嬰兒出生的日子（2026-09-01）的隔天開始算 60 天" + "，最後一天遇到假日，順延到下一個上班日。");
    }

    @Test
    void a_holiday_moves_it_and_a_year_without_a_calendar_is_said() {
        var calendar = new OfficeCalendar(Map.of(HOLIDAY, "春節"), Set.of(), Set.of());

        assertThat(counted("2025-12-19", calendar).getFirst()).contains("2026-02-18", "順延到下一個上班日", "只算了週末");
    }

    private static Procedure birth() {
        var any = Talk.ID_CARD;
        return new Procedure(
                any.id(),
                any.title(),
                any.shortTitle(),
                any.alsoCalled(),
                any.domain(),
                any.authority(),
                any.lifeEvents(),
                any.audience(),
                any.related(),
                any.differsByCounty(),
                any.evidence(),
                any.costs(),
                any.processingTime(),
                List.of(new Procedure.LegalPeriod(
                        "出生登記", new Procedure.LegalPeriod.Span(60, "days"), "嬰兒出生的日子", null, "s1")),
                any.channels(),
                any.links(),
                any.counties(),
                any.sources(),
                any.sections(),
                any.checkedOn(),
                any.reviewOn(),
                any.owner(),
                any.notes(),
                any.samples(),
                any.tests());
    }
}
