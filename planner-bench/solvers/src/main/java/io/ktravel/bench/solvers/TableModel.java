package io.ktravel.bench.solvers;

import java.util.ArrayList;
import java.util.List;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.BoolVar;
import org.chocosolver.solver.variables.IntVar;

/**
 * A journey as a few variables for each visit, with the tables of prices as constraints between them. Where there is no
 * row at all there is no journey, and no model to ask.
 */
final class TableModel {
    final Model model = new Model();
    final boolean impossible;
    private final Problem problem;
    private final Rows first = new Rows();
    private final Rows between = new Rows();
    private final Rows home = new Rows();
    private final Rows stays = new Rows();
    private final List<IntVar> prices = new ArrayList<>();

    TableModel(Problem problem) {
        this.problem = problem;
        addStays();
        addLegs();
        impossible = first.isEmpty() || home.isEmpty() || stays.isEmpty() || (problem.visits > 1 && between.isEmpty());
    }

    /** The variable to minimize. */
    IntVar cost() {
        IntVar[] towns = model.intVarArray(problem.visits, 0, problem.towns - 1);
        IntVar[] nights = model.intVarArray(problem.visits, 1, problem.mostNights());
        IntVar[] sets = sets();
        BoolVar car = model.boolVar();
        model.allDifferent(towns).post();
        model.sum(nights, "=", problem.days - 1).post();
        prices.add(first.price(model, towns[0], car));
        prices.add(home.price(model, towns[problem.visits - 1], car));
        IntVar day = model.intVar(0);
        for (int visit = 0; visit < problem.visits; visit++) {
            prices.add(stays.price(model, towns[visit], nights[visit], sets[visit]));
            if (visit > 0) {
                day = day.add(nights[visit - 1]).intVar();
                prices.add(between.price(model, towns[visit - 1], towns[visit], day, car));
            }
        }
        return total();
    }

    private IntVar total() {
        IntVar[] all = prices.toArray(new IntVar[0]);
        long most = prices.stream().mapToLong(IntVar::getUB).sum();
        IntVar total = model.intVar(0, Math.toIntExact(Math.min(most, problem.budget)), true);
        model.sum(all, "=", total).post();
        return total;
    }

    /** The cuisines eaten at each visit, each at one of them. */
    private IntVar[] sets() {
        IntVar[] where = model.intVarArray(problem.cuisines, 0, problem.visits - 1);
        IntVar[] sets = new IntVar[problem.visits];
        for (int visit = 0; visit < problem.visits; visit++) {
            sets[visit] = model.intVar(0, problem.sets() - 1);
            IntVar[] here = new IntVar[problem.cuisines];
            int[] bits = new int[problem.cuisines];
            for (int cuisine = 0; cuisine < problem.cuisines; cuisine++) {
                here[cuisine] = where[cuisine].eq(visit).boolVar();
                bits[cuisine] = 1 << cuisine;
            }
            model.scalar(here, bits, "=", sets[visit]).post();
        }
        return sets;
    }

    private void addStays() {
        for (int town = 0; town < problem.towns; town++) {
            for (int nights = 1; nights <= problem.mostNights(); nights++) {
                for (int set = 0; set < problem.sets(); set++) {
                    stays.add(problem, problem.stay(town, nights, set), town, nights, set);
                }
            }
        }
    }

    private void addLegs() {
        for (int car = 0; car <= 1; car++) {
            for (int town = 0; town < problem.towns; town++) {
                first.add(problem, problem.leg(problem.origin(), town, 0, car == 1), town, car);
                home.add(problem, problem.leg(town, problem.origin(), problem.days - 1, car == 1), town, car);
                for (int to = 0; to < problem.towns; to++) {
                    for (int day = 1; day < problem.days - 1; day++) {
                        between.add(problem, problem.leg(town, to, day, car == 1), town, to, day, car);
                    }
                }
            }
        }
    }
}
