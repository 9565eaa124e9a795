package io.ktravel.plan;

import io.ktravel.chassis.problem.Problem;

/** Every rule of this context that can fail. */
public enum PlanProblem implements Problem {
    UNKNOWN_LOCATION(422),
    INFEASIBLE(422),
    NOTHING_SHARED(422),
    NO_HEARTS(422),
    ASSIST_NEEDS_EMPTY_ITINERARY(422),
    ASSIST_LIMIT(429),
    INSUFFICIENT_TOKENS(409),
    SPEND_REFUSED(409),
    TAKEN_DOWN(403),
    RECOMMENDATION_FAILED(500);

    /** The bundle of this context's problems, and of the violations that no annotation can express. */
    public static final String BUNDLE = "io.ktravel.plan.problems";

    private final int status;

    PlanProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
