package io.ktravel.bench.solvers;

import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.time.Duration;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.Solution;
import org.chocosolver.solver.Solver;
import org.chocosolver.solver.variables.IntVar;

/** Choco, on a {@link TableModel}. */
final class Choco implements Planner {
    @Override
    public Found cheapest(Request request, Legs legs, Duration limit) {
        TableModel tables = new TableModel(new Problem(request, legs));
        if (tables.impossible) {
            return Found.now(null, true);
        }
        Solver solver = tables.model.getSolver();
        solver.limitTime(limit.toMillis());
        IntVar cost = tables.cost();
        Solution best = solver.findOptimalSolution(cost, Model.MINIMIZE);
        return Found.now(best == null ? null : (long) best.getIntVal(cost), !solver.isStopCriterionMet());
    }
}
