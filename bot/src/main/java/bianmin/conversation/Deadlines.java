package bianmin.conversation;

import bianmin.knowledge.LegalDeadline;
import bianmin.knowledge.OfficeCalendar;
import bianmin.knowledge.Procedure;
import bianmin.understanding.Language;
import bianmin.understanding.Mention;
import bianmin.understanding.Understanding;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/// Tells the last day of a legal period, and how it was counted, when the citizen has named the day that starts it.
final class Deadlines {
    private final Wording wording;

    Deadlines(Wording wording) {
        this.wording = wording;
    }

    /// The day that the citizen named; one without a year is the last such day that has passed.
    static Optional<LocalDate> dayNamed(Understanding heard, LocalDate today) {
        return heard.mention(Mention.Kind.DATE).flatMap(mention -> day(mention.value(), today));
    }

    List<String> counted(Language language, Procedure procedure, LocalDate day, OfficeCalendar calendar) {
        return procedure.legalPeriods().stream()
                .map(period -> sentence(language, period, day, calendar))
                .toList();
    }

    private String sentence(Language language, Procedure.LegalPeriod period, LocalDate day, OfficeCalendar calendar) {
        var deadline = LegalDeadline.after(day, period.within(), calendar);
        boolean moved = deadline.steps().stream().anyMatch(LegalDeadline.Step.Moved.class::isInstance);
        return wording.say(
                language,
                "deadline.counted",
                period.what(),
                deadline.lastDay(),
                period.from(),
                day,
                wording.say(
                        language,
                        "deadline." + period.within().unit(),
                        period.within().count()),
                moved ? wording.say(language, "deadline.moved") : "",
                deadline.calendarKnown() ? "" : wording.say(language, "deadline.calendar-unknown"));
    }

    private static Optional<LocalDate> day(String value, LocalDate today) {
        try {
            if (!value.startsWith("--")) {
                return Optional.of(LocalDate.parse(value));
            }
            var day = MonthDay.parse(value).atYear(today.getYear());
            return Optional.of(day.isAfter(today) ? day.minusYears(1) : day);
        } catch (DateTimeException notADay) {
            return Optional.empty(); // a month without a day, say: nothing can be counted from it
        }
    }
}
