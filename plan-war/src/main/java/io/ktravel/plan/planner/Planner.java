package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
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
    private final Map<String, Ground> grounds;

    public Planner(Catalogue catalogue) {
        this.grounds = catalogue.destinations().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Destination::id, destination -> new Ground(destination, catalogue)));
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
        Understood understood = wishes.understood() == null
                ? WordReader.read(wishes.details(), ground.destination)
                : wishes.understood();
        Money budget = wishes.budget();
        if (budget != null && !budget.currency().equals(ground.destination.currency())) {
            return otherCurrency(wishes, ground, understood);
        }
        Attempt attempt = new Drafting(new Trip(wishes, ground, understood)).within(budget);
        return attempt == null
                ? new Conflict(ground, wishes, understood).find()
                : new Writing(wishes, ground, understood).draft(attempt);
    }

    private static Outcome otherCurrency(Wishes wishes, Ground ground, Understood understood) {
        String currency = ground.destination.currency();
        Attempt cheapest = new Drafting(new Trip(wishes.withBudget(null), ground, understood)).cheapest();
        Money needed = cheapest == null ? null : ground.money(cheapest.cost());
        Evidence text = needed == null
                ? Evidence.of("infeasible.otherCurrency", currency)
                : Evidence.of("infeasible.currency", needed, currency);
        Relaxation relaxation = new Relaxation(Conflict.BUDGET, text, 1, needed, null, null, null);
        return new Infeasible(
                List.of(Conflict.BUDGET), List.of(Evidence.of("conflict.budget")), List.of(relaxation), false);
    }
}
