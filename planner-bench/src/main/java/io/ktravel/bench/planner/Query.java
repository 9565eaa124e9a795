package io.ktravel.bench.planner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the query file.
 *
 * @param destination a city in a trip of up to three days, otherwise a state
 * @param people 1 or more
 * @param budget USD, whole trip, all people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Query(
        String id,
        String origin,
        String destination,
        int days,
        LocalDate startDate,
        int people,
        @Nullable BigDecimal budget,
        int citiesToVisit,
        @Nullable Constraints constraints,
        @Nullable List<Flight> flights) {
    private static final int DAYS_IN_A_CITY = 3;

    /** Each as the benchmark words it, or null. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Constraints(
            @Nullable String houseRule,
            @Nullable List<String> cuisines,
            @Nullable String roomType,
            @Nullable String transportation) {}

    /** @param date the day of departure */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Flight(
            String number,
            String origin,
            String destination,
            LocalDate date,
            String departure,
            String arrival,
            BigDecimal pricePerPerson) {}

    boolean withinState() {
        return days > DAYS_IN_A_CITY;
    }

    Constraints asked() {
        return constraints == null ? new Constraints(null, null, null, null) : constraints;
    }

    List<Flight> offered() {
        return flights == null ? List.of() : flights;
    }
}
