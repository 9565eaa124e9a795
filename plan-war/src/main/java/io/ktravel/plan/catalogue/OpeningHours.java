package io.ktravel.plan.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When something is open, in the destination's local time. Times of a day are minutes after midnight, 0 to 1440; no
 * opening passes midnight.
 */
public final class OpeningHours {
    /** The end of a day. */
    public static final int MIDNIGHT = 24 * 60;

    private final Map<DayOfWeek, List<Span>> week;
    private final Set<MonthDay> closedEachYear;
    private final Set<LocalDate> closedDates;

    OpeningHours(Map<DayOfWeek, List<Span>> week, Set<MonthDay> closedEachYear, Set<LocalDate> closedDates) {
        this.week = new EnumMap<>(week);
        this.closedEachYear = Set.copyOf(closedEachYear);
        this.closedDates = Set.copyOf(closedDates);
    }

    /**
     * @param hours {@code 24/7}, or rules such as {@code Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-24:00}
     * @param closed days such as {@code 01-01;2026-09-25}, or nothing
     * @throws IllegalArgumentException with what is wrong
     */
    public static OpeningHours parse(String hours, String closed) {
        return OpeningHoursFormat.parse(hours, closed);
    }

    /** Open all the time from {@code from} to {@code until}; never when {@code until} is earlier. */
    public boolean isOpen(LocalDate date, LocalTime from, LocalTime until) {
        return isOpen(date, minuteOf(from), minuteOf(until));
    }

    public boolean isOpen(LocalDate date, int from, int until) {
        return from <= until && on(date).stream().anyMatch(span -> span.from <= from && until <= span.until);
    }

    /** The openings of one day in their order; none when it is closed. */
    public List<Span> on(LocalDate date) {
        if (closedDates.contains(date) || closedEachYear.contains(MonthDay.from(date))) {
            return List.of();
        }
        return week.getOrDefault(date.getDayOfWeek(), List.of());
    }

    private static int minuteOf(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /** One opening, in minutes after midnight. */
    public record Span(int from, int until) {}
}
