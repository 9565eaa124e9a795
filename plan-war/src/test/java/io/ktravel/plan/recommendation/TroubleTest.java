package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import org.junit.jupiter.api.Test;

class TroubleTest {
    @Test
    void a_plan_that_was_taken_back_after_it_was_paid_for_is_no_fault_of_ours() {
        assertThat(Trouble.of(new RuleBroken(CommonProblem.NOT_FOUND)).problem())
                .isEqualTo(PlanProblem.NO_HEARTS);
    }

    @Test
    void what_nobody_foresaw_is() {
        assertThat(Trouble.of(new RuleBroken(CommonProblem.INVALID_REQUEST)).problem())
                .isEqualTo(PlanProblem.RECOMMENDATION_FAILED);
    }
}
