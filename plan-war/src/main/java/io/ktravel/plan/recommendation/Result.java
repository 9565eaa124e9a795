package io.ktravel.plan.recommendation;

import java.util.Optional;

/** What becomes of a recommendation that is paid for: a plan, or its end in trouble. */
public sealed interface Result {
    /** The plan is to be saved. */
    record Made(Drafted drafted) implements Result {}

    /** The planner could not do it, although it could when the traveller asked. */
    record NotMade(Trouble why) implements Result {}

    /** The planner was not asked, because the recommendation was not for events. */
    static Optional<Result> notAsked() {
        return Optional.empty();
    }
}
