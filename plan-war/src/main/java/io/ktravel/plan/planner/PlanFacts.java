package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan, hand-typed or made, says about itself; what is absent makes the checks that need it UNKNOWN.
 *
 * @param location as typed: id, name or alias of a destination
 * @param groupSize people
 * @param budget for the whole group and the whole trip
 */
public record PlanFacts(
        @Nullable String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer groupSize,
        @Nullable Money budget,
        Itinerary itinerary) {}
