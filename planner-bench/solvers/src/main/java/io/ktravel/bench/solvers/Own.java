package io.ktravel.bench.solvers;

import io.ktravel.journey.Answer;
import io.ktravel.journey.Journey;
import io.ktravel.journey.Journeys;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;

/** The search of {@code journey}, which reads the request itself. */
record Own(Request request, Legs legs) {
    /** Without a journey it is a refusal, with its conflicts and relaxations worked out. */
    Solver.Solution solve(long budget) {
        Request asked = new Request(
                request.origin(),
                request.towns(),
                request.visits(),
                request.start(),
                request.days(),
                request.people(),
                budget,
                request.allowed(),
                request.cuisines(),
                request.lodgings(),
                request.unwanted());
        Answer answer = Journeys.plan(asked, legs);
        return new Solver.Solution(answer instanceof Journey journey ? journey.cost() : null, true);
    }
}
