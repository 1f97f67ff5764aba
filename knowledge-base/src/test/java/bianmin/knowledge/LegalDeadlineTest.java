package bianmin.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import bianmin.knowledge.LegalDeadline.Step;
import bianmin.knowledge.LegalDeadline.Why;
import bianmin.knowledge.Procedure.LegalPeriod.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegalDeadlineTest {
    private static final OfficeCalendar CALENDAR = new OfficeCalendar(
            Map.of(
                    day("2026-02-16"), "農曆除夕",
                    day("2026-02-17"), "春節",
                    day("2026-02-18"), "春節",
                    day("2026-02-19"), "春節",
                    day("2026-02-20"), "除夕前一日補假",
                    day("2026-10-09"), "國慶日補假",
                    day("2026-10-10"), "國慶日"),
            Set.of(),
            Set.of(2026));

    @ParameterizedTest(name = "{1} {2} after {0} ends on {3}: {4}")
    @CsvSource(textBlock = """
            2026-11-02, 1,  days,   2026-11-03, the first day does not count
            2026-11-02, 30, days,   2026-12-02, thirty days
            2026-01-30, 14, days,   2026-02-13, the last day before the new year holidays
            2026-03-10, 1,  months, 2026-04-10, the day before the corresponding day of the next
            2026-01-30, 1,  months, 2026-03-02, no 31st in February: its last day; a Saturday, so Monday
            2026-02-28, 1,  months, 2026-03-31, counted from the first of March, so to the end of March
            2026-04-30, 2,  months, 2026-06-30, counted from the first of May, so to the end of June
            2024-02-28, 1,  years,  2025-02-28, counted from the 29th, which the last year lacks
            2024-02-29, 1,  years,  2025-02-28, counted from the first of March
            2026-11-24, 1,  years,  2027-11-24, a year
            2026-11-05, 10, days,   2026-11-16, ends on a Sunday, so Monday
            2026-11-04, 10, days,   2026-11-16, ends on a Saturday, so Monday
            2026-02-01, 15, days,   2026-02-23, ends within the new year holidays and a weekend
            2026-09-29, 10, days,   2026-10-12, ends on the holiday before a weekend
            """)
    void ends_as_the_law_counts(String event, int count, String unit, String lastDay, String why) {
        var deadline = LegalDeadline.after(day(event), new Span(count, unit), CALENDAR);
        assertThat(deadline.lastDay()).as(why).isEqualTo(day(lastDay));
    }

    @Test
    void only_the_morning_of_monday_remains_if_it_ended_on_a_saturday() {
        assertThat(LegalDeadline.after(day("2026-11-04"), new Span(10, "days"), CALENDAR)
                        .untilMorning())
                .isTrue();
        assertThat(LegalDeadline.after(day("2026-11-05"), new Span(10, "days"), CALENDAR)
                        .untilMorning())
                .isFalse();
    }

    @Test
    void a_saturday_on_which_offices_open_is_a_working_day() {
        var calendar = new OfficeCalendar(Map.of(), Set.of(day("2026-11-14")), Set.of(2026));
        var deadline = LegalDeadline.after(day("2026-11-04"), new Span(10, "days"), calendar);
        assertThat(deadline.lastDay()).isEqualTo(day("2026-11-14"));
        assertThat(deadline.untilMorning()).isFalse();
    }

    @Test
    void tells_each_step_of_the_counting() {
        var span = new Span(10, "days");
        assertThat(LegalDeadline.after(day("2026-09-29"), span, CALENDAR).steps())
                .containsExactly(
                        new Step.Begun(day("2026-09-29"), day("2026-09-30")),
                        new Step.Counted(span, day("2026-10-09")),
                        new Step.Moved(day("2026-10-09"), Why.HOLIDAY, "國慶日補假", day("2026-10-10")),
                        new Step.Moved(day("2026-10-10"), Why.SATURDAY, "國慶日", day("2026-10-12")));
    }

    @Test
    void says_when_the_calendar_of_the_year_is_not_known() {
        var span = new Span(3, "months");
        assertThat(LegalDeadline.after(day("2026-11-24"), span, CALENDAR).calendarKnown())
                .isFalse();
        assertThat(LegalDeadline.after(day("2026-03-10"), span, CALENDAR).calendarKnown())
                .isTrue();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
