package io.ktravel.bench.solvers;

import io.ktravel.bench.planner.Asked;
import io.ktravel.journey.Request;
import java.util.ArrayList;
import java.util.List;

/** What one candidate made of the queries. */
final class Tally {
    private final Candidate candidate;
    private final Planner planner;
    private final List<Double> millis = new ArrayList<>();
    private final List<Double> millisOfProofs = new ArrayList<>();
    private int same;
    private int provenOptimal;
    private int provenInfeasible;
    private int none;
    private double worstGap;

    Tally(Candidate candidate) {
        this.candidate = candidate;
        this.planner = candidate.planner();
    }

    void warmUp(Asked asked) {
        planner.cheapest(asked.request(), asked.legs(), candidate.limit);
    }

    Found ask(Asked asked) {
        long begin = System.nanoTime();
        Found found = planner.cheapest(asked.request(), asked.legs(), candidate.limit);
        millis.add(Millis.between(begin, found.at()));
        return found;
    }

    void compare(Found found, long optimum) {
        if (found.cost() == null) {
            none++;
        } else {
            same += found.cost() == optimum ? 1 : 0;
            provenOptimal += found.cost() == optimum && found.proven() ? 1 : 0;
            worstGap = Math.max(worstGap, 100.0 * (found.cost() - optimum) / optimum);
        }
    }

    void askForLess(Asked asked, long optimum) {
        Request request = within(asked.request(), optimum - 1);
        long begin = System.nanoTime();
        Found found = planner.cheapest(request, asked.legs(), candidate.limit);
        millisOfProofs.add(Millis.between(begin, found.at()));
        provenInfeasible += found.cost() == null && found.proven() ? 1 : 0;
    }

    String line(double start, long bytes) {
        return "| %s | %d | %s | %s | %.1f %% | %d | %s | %s | %.0f | %.2f |%n"
                .formatted(
                        candidate.title,
                        same,
                        candidate.proves ? provenOptimal : "cannot",
                        candidate.proves ? provenInfeasible : "cannot",
                        worstGap,
                        none,
                        Millis.medianAndWorst(millis),
                        Millis.medianAndWorst(millisOfProofs),
                        start,
                        bytes / 1e6);
    }

    private static Request within(Request asked, long budget) {
        return new Request(
                asked.origin(),
                asked.towns(),
                asked.visits(),
                asked.start(),
                asked.days(),
                asked.people(),
                budget,
                asked.allowed(),
                asked.cuisines(),
                asked.lodgings(),
                asked.unwanted());
    }
}
