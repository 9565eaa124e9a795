package io.ktravel.bench.solvers;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.TableConstraint;
import java.util.ArrayList;
import java.util.List;

/** OR-Tools CP-SAT, one worker. */
final class CpSat implements Solver {
    private static final double SECONDS = 5;

    CpSat() {
        Loader.loadNativeLibraries();
    }

    @Override
    public String name() {
        return "OR-Tools CP-SAT";
    }

    @Override
    public Solution solve(Puzzle puzzle, long budget) {
        CpModel model = new CpModel();
        BoolVar ownCar = model.newBoolVar("ownCar");
        IntVar[] town = new IntVar[puzzle.visits];
        List<IntVar> costs = new ArrayList<>();
        IntVar[] bits = new IntVar[puzzle.visits];
        IntVar[] nights = new IntVar[puzzle.visits];
        IntVar day = model.newConstant(0);
        IntVar from = model.newConstant(puzzle.origin());
        for (int i = 0; i < puzzle.visits; i++) {
            town[i] = model.newIntVar(0, puzzle.towns - 1L, "town" + i);
            nights[i] = model.newIntVar(1, puzzle.nights, "nights" + i);
            bits[i] = model.newIntVar(0, puzzle.sets - 1L, "cuisines" + i);
            costs.add(leg(model, puzzle, ownCar, from, town[i], day, budget));
            IntVar stay = model.newIntVar(0, budget, "stay" + i);
            TableConstraint table = model.addAllowedAssignments(new IntVar[] {town[i], nights[i], bits[i], stay});
            Tables.stays(puzzle, budget).forEach(table::addTuple);
            costs.add(stay);
            IntVar leaving = model.newIntVar(1, puzzle.nights, "leaving" + i);
            model.addEquality(leaving, LinearExpr.sum(new IntVar[] {day, nights[i]}));
            day = leaving;
            from = town[i];
        }
        costs.add(leg(model, puzzle, ownCar, from, model.newConstant(puzzle.origin()), day, budget));
        model.addEquality(day, puzzle.nights);
        model.addAllDifferent(town);
        TableConstraint covered = model.addAllowedAssignments(bits);
        Tables.covers(puzzle).forEach(covered::addTuple);
        IntVar total = model.newIntVar(0, budget, "total");
        model.addEquality(total, LinearExpr.sum(costs.toArray(new IntVar[0])));
        model.minimize(total);

        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(SECONDS);
        CpSolverStatus status = solver.solve(model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Solution(
                found ? Math.round(solver.objectiveValue()) : null,
                status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE);
    }

    private static IntVar leg(
            CpModel model, Puzzle puzzle, BoolVar ownCar, IntVar from, IntVar to, IntVar day, long budget) {
        IntVar cost = model.newIntVar(0, budget, "leg");
        TableConstraint table = model.addAllowedAssignments(new IntVar[] {ownCar, from, to, day, cost});
        Tables.legs(puzzle, budget).forEach(table::addTuple);
        return cost;
    }
}
