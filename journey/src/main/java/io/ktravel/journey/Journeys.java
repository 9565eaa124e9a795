package io.ktravel.journey;

import java.util.Objects;

/** Plans journeys. The same request always has the same answer; any number of threads may ask. */
public final class Journeys {
    private Journeys() {}

    /** The cheapest journey that has all that is asked for; when there is none, why, and what would help. */
    public static Answer plan(Request request, Legs legs) {
        Stock stock = new Stock(request, legs);
        Journey cheapest = Search.cheapest(new Grounds(request, stock));
        boolean affordable = cheapest != null && (request.budget() == null || cheapest.cost() <= request.budget());
        return affordable ? Objects.requireNonNull(cheapest) : new Refusing(request, stock).refusal();
    }
}
