package bianmin.knowledge;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gathers `calendar/<year>.yaml` of several years.
final class CalendarFile {
    private final Map<LocalDate, String> holidays = new HashMap<>();
    private final Set<LocalDate> makeUpDays = new HashSet<>();
    private final Set<Integer> years = new HashSet<>();

    void read(Fields fields, String name, Reading reading) {
        int year = fields.whole("year");
        if (!name.equals(String.valueOf(year))) {
            fields.problem("year", year + " (expected: " + name + ", as the file's name says)");
        }
        years.add(year);
        fields.one("source", source -> {
            source.text("title");
            source.text("url");
            source.optionalDate("dated");
            source.end();
            return source;
        });
        fields.each("holidays", f -> {
            var day = f.date("date");
            if (!day.equals(LocalDate.EPOCH) && day.getYear() != year) {
                f.problem("date", day + " (expected: a day of " + year + ")");
            }
            holidays.put(day, f.text("name"));
            f.end();
            return day;
        });
        for (var line : fields.texts("make-up-days")) {
            try {
                makeUpDays.add(LocalDate.parse(line.text()));
            } catch (DateTimeParseException e) {
                reading.problem(
                        line.line(), "make-up-days: \"" + line.text() + "\" (expected: a date of the calendar)");
            }
        }
        fields.end();
    }

    OfficeCalendar calendar() {
        return new OfficeCalendar(holidays, makeUpDays, years);
    }
}
