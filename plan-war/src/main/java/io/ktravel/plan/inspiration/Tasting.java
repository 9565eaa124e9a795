package io.ktravel.plan.inspiration;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.heart.Hearts;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans that have a member's heart and that the member may see now. */
@ApplicationScoped
@Transactional
public class Tasting {
    /** As many as an origin may name in a readable way. */
    private static final int SOURCES = 20;

    @Inject
    Hearts hearts;

    @Inject
    Plans plans;

    /**
     * The newest hearts first.
     *
     * @param planId the only one that is wanted; null for all
     * @throws RuleBroken 422 {@code no-hearts}, 404 for a plan that the member may not see
     */
    public List<Plan> hearted(String memberId, @Nullable String planId) {
        List<Plan> hearted = planId == null
                ? hearts.newest(memberId, SOURCES)
                : one(memberId, planId).stream().toList();
        if (hearted.isEmpty()) {
            throw new RuleBroken(PlanProblem.NO_HEARTS);
        }
        return hearted;
    }

    private Optional<Plan> one(String memberId, String planId) {
        Plan plan = plans.find(planId)
                .filter(found -> found.isVisibleTo(memberId))
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        return hearts.has(memberId, planId) ? Optional.of(plan) : Optional.empty();
    }
}
