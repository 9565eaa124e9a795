package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.Violation;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the dates of a plan fit together. */
final class TripDates {
    /** Any other year is a slip of the pen, and not every database could keep it. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final List<Violation> violations = new ArrayList<>();

    private TripDates() {}

    static List<Violation> violations(@Nullable LocalDate startDate, @Nullable LocalDate endDate, Itinerary itinerary) {
        TripDates dates = new TripDates();
        dates.inRange("startDate", startDate);
        dates.inRange("endDate", endDate);
        dates.inOrder(startDate, endDate);
        dates.days(startDate, endDate, itinerary.days());
        return dates.violations;
    }

    private void inRange(String field, @Nullable LocalDate date) {
        if (date != null && (date.isBefore(EARLIEST) || date.isAfter(LATEST))) {
            refuse(field, "date-out-of-range", EARLIEST.toString(), LATEST.toString());
        }
    }

    private void inOrder(@Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        if (endDate == null) {
            return;
        }
        if (startDate == null) {
            refuse("startDate", "required-with-end-date");
        } else if (endDate.isBefore(startDate)) {
            refuse("endDate", "end-before-start");
        } else if (endDate.isAfter(lastDay(startDate))) {
            refuse("endDate", "trip-too-long", Itinerary.MAX_DAYS);
        }
    }

    private void days(@Nullable LocalDate startDate, @Nullable LocalDate endDate, List<Day> days) {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < days.size(); i++) {
            String field = "itinerary[" + i + "].date";
            LocalDate date = days.get(i).date();
            inRange(field, date);
            if (!seen.add(date)) {
                refuse(field, "same-date-twice");
            }
            if (startDate != null && isOutside(date, startDate, endDate)) {
                refuse(field, "outside-trip");
            }
        }
    }

    private static boolean isOutside(LocalDate date, LocalDate startDate, @Nullable LocalDate endDate) {
        return date.isBefore(startDate) || date.isAfter(endDate == null ? lastDay(startDate) : endDate);
    }

    private static LocalDate lastDay(LocalDate startDate) {
        return startDate.plusDays(Itinerary.MAX_DAYS - 1L);
    }

    private void refuse(String field, String key, Object... arguments) {
        violations.add(new Violation(field, new Message(PlanProblem.BUNDLE, key, List.of(arguments))));
    }
}
