package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan, hand-typed or made, says about itself; what is absent makes the checks that need it UNKNOWN.
 *
 * @param location as typed: id, name or alias of a destination
 * @param groupSize people
 * @param budget for the whole group and the whole trip
 * @param understood what the traveller's own words ask for
 */
public record PlanFacts(
        @Nullable String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer groupSize,
        @Nullable Money budget,
        Itinerary itinerary,
        Understood understood) {
    /** Of a plan without words. */
    public PlanFacts(
            @Nullable String location,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable Integer groupSize,
            @Nullable Money budget,
            Itinerary itinerary) {
        this(location, startDate, endDate, groupSize, budget, itinerary, Understood.none());
    }
}
