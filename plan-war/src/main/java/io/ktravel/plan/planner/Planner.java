package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.itinerary.Evidence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes plans from the catalogue: the same wishes give the same plan. Safe in parallel.
 *
 * <p>It makes drafts from the comfortable to the cheapest and takes the first one within the budget. Which drafts there
 * are does not depend on the budget, so the budget that it names as the smallest one is enough.
 */
public final class Planner {
    private final Catalogue catalogue;
    private final Map<String, Ground> grounds;

    public Planner(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.grounds =
                catalogue.destinations().stream().collect(Collectors.toUnmodifiableMap(Destination::id, Ground::new));
    }

    /**
     * Finds a plan that keeps every rule, or the wishes that are in each other's way.
     *
     * @throws IllegalArgumentException the destination is not in the catalogue
     */
    public Outcome plan(Wishes wishes) {
        Ground ground = grounds.get(wishes.destination());
        if (ground == null) {
            throw new IllegalArgumentException("no destination " + wishes.destination());
        }
        Tastes tastes = Tastes.of(wishes);
        Drafting drafting = new Drafting(new Trip(wishes, ground, tastes));
        if (!drafting.hasStays()) {
            return tooShort(wishes, ground);
        }
        Money budget = wishes.budget();
        boolean comparable = budget == null || budget.currency().equals(ground.destination.currency());
        Attempt attempt = comparable ? drafting.within(budget) : null;
        return attempt != null
                ? new Writing(wishes, ground, tastes).draft(attempt, catalogue)
                : tooExpensive(wishes, ground, tastes, drafting);
    }

    private static Outcome tooExpensive(Wishes wishes, Ground ground, Tastes tastes, Drafting drafting) {
        Attempt cheapest = drafting.cheapest();
        if (cheapest == null) {
            return new Infeasible(List.of("location"), Evidence.of("infeasible.noWay"), null);
        }
        Money needed = ground.money(cheapest.cost());
        return new Conflict(ground, tastes, wishes).of(needed);
    }

    private static Outcome tooShort(Wishes wishes, Ground ground) {
        int nights = ground.destination.stays().stream()
                .mapToInt(stay -> stay.minNights())
                .min()
                .orElse(1);
        return new Infeasible(
                List.of("dates"),
                Evidence.of("infeasible.dates", nights, wishes.startDate().plusDays(nights)),
                null);
    }
}
