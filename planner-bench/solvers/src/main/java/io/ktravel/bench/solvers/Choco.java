package io.ktravel.bench.solvers;

import java.util.Arrays;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.search.strategy.Search;
import org.chocosolver.solver.variables.IntVar;

/** Choco, with a search that takes the cheapest part first. */
final class Choco implements Solver {
    private static final String LIMIT = "5s";

    @Override
    public String name() {
        return "Choco";
    }

    @Override
    public Solution solve(Puzzle puzzle, long budget) {
        int most = Math.toIntExact(budget);
        Model model = new Model("journey");
        IntVar ownCar = model.intVar("ownCar", 0, 1);
        IntVar[] town = model.intVarArray("town", puzzle.visits, 0, puzzle.towns - 1);
        IntVar[] nights = model.intVarArray("nights", puzzle.visits, 1, puzzle.nights);
        IntVar[] sets = model.intVarArray("cuisines", puzzle.visits, 0, puzzle.sets - 1);
        IntVar[] costs = model.intVarArray("cost", 2 * puzzle.visits + 1, 0, most, true);
        List<long[]> legs = Tables.legs(puzzle, budget);
        List<long[]> stays = Tables.stays(puzzle, budget);
        if (legs.isEmpty() || stays.isEmpty()) {
            return new Solution(null, true);
        }
        IntVar from = model.intVar(puzzle.origin());
        IntVar day = model.intVar(0);
        for (int i = 0; i < puzzle.visits; i++) {
            priced(model, legs, costs[2 * i], ownCar, from, town[i], day);
            priced(model, stays, costs[2 * i + 1], town[i], nights[i], sets[i]);
            IntVar leaving = model.intVar("leaving" + i, 1, puzzle.nights);
            model.sum(new IntVar[] {day, nights[i]}, "=", leaving).post();
            day = leaving;
            from = town[i];
        }
        IntVar home = model.intVar(puzzle.origin());
        priced(model, legs, costs[2 * puzzle.visits], ownCar, from, home, day);
        model.arithm(day, "=", puzzle.nights).post();
        model.allDifferent(town).post();
        model.table(sets, tuples(Tables.covers(puzzle))).post();
        IntVar total = model.intVar("total", 0, most, true);
        model.sum(costs, "=", total).post();

        org.chocosolver.solver.Solver solver = model.getSolver();
        solver.limitTime(LIMIT);
        solver.setSearch(Search.minDomLBSearch(costs), Search.domOverWDegSearch(model.retrieveIntVars(false)));
        org.chocosolver.solver.Solution best = solver.findOptimalSolution(total, false);
        boolean complete = !solver.isStopCriterionMet();
        return new Solution(best == null ? null : (long) best.getIntVal(total), complete);
    }

    /** A row of a table, and its price: tables of Choco need small domains, so the price is an element of its own. */
    private static void priced(Model model, List<long[]> rows, IntVar cost, IntVar... variables) {
        IntVar row = model.intVar("row", 0, rows.size() - 1);
        IntVar[] all = Arrays.copyOf(variables, variables.length + 1);
        all[variables.length] = row;
        Tuples tuples = new Tuples(true);
        int[] prices = new int[rows.size()];
        for (int number = 0; number < prices.length; number++) {
            long[] values = rows.get(number).clone();
            prices[number] = Math.toIntExact(values[variables.length]);
            values[variables.length] = number;
            tuples.add(ints(values));
        }
        model.table(all, tuples).post();
        model.element(cost, prices, row).post();
    }

    private static Tuples tuples(List<long[]> rows) {
        Tuples tuples = new Tuples(true);
        rows.forEach(row -> tuples.add(ints(row)));
        return tuples;
    }

    private static int[] ints(long[] row) {
        return Arrays.stream(row).mapToInt(Math::toIntExact).toArray();
    }
}
