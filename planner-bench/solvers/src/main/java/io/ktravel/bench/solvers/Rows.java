package io.ktravel.bench.solvers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.constraints.extension.Tuples;
import org.chocosolver.solver.variables.IntVar;

/** What may be chosen together, and at which price. Prices are ranked, so that a bound of the price is one of the rank. */
final class Rows {
    private final List<int[]> rows = new ArrayList<>();
    private final List<Integer> prices = new ArrayList<>();

    /** Nothing is added that cannot be had, or is beyond the budget by itself. */
    void add(Problem problem, long price, int... chosen) {
        if (price < Problem.NONE && price <= problem.budget) {
            rows.add(chosen);
            prices.add(Math.toIntExact(price));
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Makes the variables take the values of a row. */
    IntVar price(Model model, IntVar... choices) {
        int[] ranked =
                prices.stream().mapToInt(price -> price).sorted().distinct().toArray();
        IntVar rank = model.intVar(0, ranked.length - 1);
        IntVar[] all = new IntVar[choices.length + 1];
        System.arraycopy(choices, 0, all, 0, choices.length);
        all[choices.length] = rank;
        model.table(all, tuples(ranked)).post();
        IntVar price = model.intVar(ranked[0], ranked[ranked.length - 1], true);
        model.element(price, ranked, rank).post();
        return price;
    }

    private Tuples tuples(int[] ranked) {
        Tuples tuples = new Tuples(true);
        for (int i = 0; i < rows.size(); i++) {
            int[] row = Arrays.copyOf(rows.get(i), rows.get(i).length + 1);
            row[row.length - 1] = Arrays.binarySearch(ranked, prices.get(i));
            tuples.add(row);
        }
        return tuples;
    }
}
