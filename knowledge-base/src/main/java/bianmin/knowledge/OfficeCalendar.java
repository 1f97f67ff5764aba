package bianmin.knowledge;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The days on which agencies are open, by the yearly office calendar (政府行政機關辦公日曆表).
///
/// @param holidays days off with their name, weekends aside
/// @param makeUpDays Saturdays on which agencies are open
/// @param years the years it knows; for others only weekends are known
public record OfficeCalendar(Map<LocalDate, String> holidays, Set<LocalDate> makeUpDays, Set<Integer> years) {
    public static final OfficeCalendar WEEKENDS_ONLY = new OfficeCalendar(Map.of(), Set.of(), Set.of());

    public OfficeCalendar {
        holidays = Map.copyOf(holidays);
        makeUpDays = Set.copyOf(makeUpDays);
        years = Set.copyOf(years);
    }

    public boolean isOpen(LocalDate day) {
        if (makeUpDays.contains(day)) {
            return true;
        }
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !holidays.containsKey(day);
    }

    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    public boolean knows(int year) {
        return years.contains(year);
    }
}
