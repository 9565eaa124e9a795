package io.ktravel.bench.solvers;

import io.ktravel.journey.Answer;
import io.ktravel.journey.Journey;
import io.ktravel.journey.Journeys;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.time.Duration;

/** The module journey. It needs no limit, and with a proof that there is no journey it also says why. */
final class OwnSearch implements Planner {
    @Override
    public Found cheapest(Request request, Legs legs, Duration limit) {
        Answer answer = Journeys.plan(request, legs);
        return Found.now(answer instanceof Journey journey ? journey.cost() : null, true);
    }
}
