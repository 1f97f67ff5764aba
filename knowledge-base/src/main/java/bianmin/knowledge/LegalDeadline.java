package bianmin.knowledge;

import bianmin.knowledge.Procedure.LegalPeriod.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The last day of a period that the law sets, counted as 行政程序法 §48 says, with how it was counted.
///
/// What is posted by registered mail counts from the postmark (§49).
///
/// @param lastDay the day by which
/// @param untilMorning true if only the morning of that day remains: the period ended on a Saturday (§48 IV)
/// @param calendarKnown false if the office calendar of that year isn't known yet: only weekends were heeded
/// @param steps how it was counted, in order
public record LegalDeadline(LocalDate lastDay, boolean untilMorning, boolean calendarKnown, List<Step> steps) {
    public LegalDeadline {
        steps = List.copyOf(steps);
    }

    /// One step of the counting.
    public sealed interface Step {
        /// The first day does not count (§48 II).
        record Begun(LocalDate event, LocalDate firstDay) implements Step {}

        /// The period is over on this day (§48 III).
        record Counted(Span within, LocalDate end) implements Step {}

        /// The end falls on a day off and moves (§48 IV).
        record Moved(LocalDate from, Why why, String holiday, LocalDate to) implements Step {}
    }

    public enum Why {
        SATURDAY,
        SUNDAY,
        HOLIDAY
    }

    /// @param event the day on which what starts the period happened
    public static LegalDeadline after(LocalDate event, Span within, OfficeCalendar calendar) {
        var steps = new ArrayList<Step>();
        var firstDay = event.plusDays(1);
        steps.add(new Step.Begun(event, firstDay));
        var end = end(firstDay, within);
        steps.add(new Step.Counted(within, end));
        boolean saturday = end.getDayOfWeek() == DayOfWeek.SATURDAY && !calendar.isOpen(end);
        var day = end;
        while (!calendar.isOpen(day)) {
            var next = day.getDayOfWeek() == DayOfWeek.SATURDAY ? day.plusDays(2) : day.plusDays(1);
            steps.add(new Step.Moved(day, why(day), calendar.holiday(day).orElse(""), next));
            day = next;
        }
        return new LegalDeadline(day, saturday, calendar.knows(day.getYear()) && calendar.knows(end.getYear()), steps);
    }

    private static LocalDate end(LocalDate firstDay, Span within) {
        return switch (within.unit()) {
            case "days" -> firstDay.plusDays(within.count() - 1L);
            case "months" -> endOfMonths(firstDay, within.count());
            case "years" -> endOfMonths(firstDay, within.count() * 12);
            default ->
                throw new IllegalArgumentException("unit: \"" + within.unit() + "\" (expected: days, months or years)");
        };
    }

    /// The day before the one that corresponds to the first; if the last month has no such day, its last one.
    private static LocalDate endOfMonths(LocalDate firstDay, int months) {
        var last = YearMonth.from(firstDay).plusMonths(months);
        return firstDay.getDayOfMonth() > last.lengthOfMonth()
                ? last.atEndOfMonth()
                : last.atDay(firstDay.getDayOfMonth()).minusDays(1);
    }

    private static Why why(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Why.SATURDAY;
            case SUNDAY -> Why.SUNDAY;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> Why.HOLIDAY;
        };
    }
}
