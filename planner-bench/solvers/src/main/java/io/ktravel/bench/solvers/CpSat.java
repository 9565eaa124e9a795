package io.ktravel.bench.solvers;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.time.Duration;

/** OR-Tools CP-SAT, on a {@link FlowModel}. */
final class CpSat implements Planner {
    static {
        Loader.loadNativeLibraries();
    }

    private final SatParameters parameters;

    private CpSat(SatParameters parameters) {
        this.parameters = parameters;
    }

    static Planner asItComes() {
        return new CpSat(SatParameters.getDefaultInstance());
    }

    /** All of the linear relaxation from the start, which is nearly whole for a flow, and less preparation. */
    static Planner forFlows() {
        return new CpSat(SatParameters.newBuilder()
                .setLinearizationLevel(2)
                .setAddLpConstraintsLazily(false)
                .setCpModelProbingLevel(0)
                .setSymmetryLevel(0)
                .build());
    }

    @Override
    public Found cheapest(Request request, Legs legs, Duration limit) {
        FlowModel flow = new FlowModel(new Problem(request, legs));
        CpSolver solver = new CpSolver();
        solver.getParameters().mergeFrom(parameters).setNumWorkers(1).setMaxTimeInSeconds(limit.toMillis() / 1000.0);
        CpSolverStatus status = solver.solve(flow.model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return Found.now(
                found ? Math.round(solver.objectiveValue()) : null,
                status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.INFEASIBLE);
    }
}
