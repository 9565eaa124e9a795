package io.ktravel.plan.export;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is exported of a plan.
 *
 * @param zone of all times in the itinerary
 * @param locale of the words that are added to the traveller's own
 */
public record ExportedPlan(
        String id,
        String title,
        String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Money budget,
        int groupSize,
        @Nullable String details,
        Itinerary itinerary,
        Instant updatedAt,
        ZoneId zone,
        Locale locale) {
    /**
     * An item and where it stands.
     *
     * @param position in its day, from 1
     */
    record Entry(LocalDate date, int position, Item item) {}

    static Stream<Entry> entries(Day day) {
        return IntStream.range(0, day.items().size())
                .mapToObj(i -> new Entry(day.date(), i + 1, day.items().get(i)));
    }

    Stream<Entry> entries() {
        return itinerary.days().stream().flatMap(ExportedPlan::entries);
    }

    /** A time that a clock change leaves out is moved by it, as clocks on a wall are. */
    Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }
}
