package io.ktravel.follow;

import io.ktravel.chassis.problem.Bundles;
import org.junit.jupiter.api.Test;

class FollowProblemTest {
    @Test
    void every_problem_is_told_in_both_languages() {
        Bundles.areComplete(FollowProblem.values());
    }
}
