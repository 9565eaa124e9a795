package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.catalogue.Region;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Makes plans from the catalogue: the same wishes give the same plan. Safe in parallel.
 *
 * <p>It makes drafts from the comfortable to the cheapest and takes the first one within the budget. Which drafts there
 * are does not depend on the budget, so the budget that it names as the smallest one is enough.
 */
public final class Planner {
    private final Map<String, Terrain> terrains;

    public Planner(Catalogue catalogue) {
        Map<String, Ground> grounds = new HashMap<>();
        for (Destination destination : catalogue.destinations()) {
            grounds.put(destination.id(), new Ground(destination, catalogue));
        }
        Map<String, Terrain> all = new HashMap<>(grounds);
        for (Region region : catalogue.regions()) {
            List<Ground> its = region.destinations().stream()
                    .map(destination -> Objects.requireNonNull(grounds.get(destination.id())))
                    .toList();
            all.put(region.id(), new Grounds(region, its));
        }
        this.terrains = Map.copyOf(all);
    }

    /**
     * Finds a plan that keeps every rule, or the wishes that are in each other's way.
     *
     * @throws IllegalArgumentException the destination is not in the catalogue
     */
    public Outcome plan(Wishes wishes) {
        Terrain terrain = terrains.get(wishes.destination());
        if (terrain == null) {
            throw new IllegalArgumentException("no destination " + wishes.destination());
        }
        Understood understood =
                wishes.understood() == null ? WordReader.read(wishes.details(), terrain.area()) : wishes.understood();
        Money budget = wishes.budget();
        if (budget != null && !budget.currency().equals(terrain.area().currency())) {
            return otherCurrency(wishes, terrain, understood);
        }
        Proposal proposal = terrain.drafts(wishes, understood).within(budget);
        return proposal == null ? new Conflict(terrain, wishes, understood).find() : proposal.draft();
    }

    private static Outcome otherCurrency(Wishes wishes, Terrain terrain, Understood understood) {
        String currency = terrain.area().currency();
        Proposal cheapest = terrain.drafts(wishes.withBudget(null), understood).cheapest();
        Money needed = cheapest == null ? null : terrain.money(cheapest.cost());
        Evidence text = needed == null
                ? Evidence.of("infeasible.otherCurrency", currency)
                : Evidence.of("infeasible.currency", needed, currency);
        Relaxation relaxation = new Relaxation(Conflict.BUDGET, text, 1, needed, null, null, null);
        return new Infeasible(
                List.of(Conflict.BUDGET), List.of(Evidence.of("conflict.budget")), List.of(relaxation), false, true);
    }
}
