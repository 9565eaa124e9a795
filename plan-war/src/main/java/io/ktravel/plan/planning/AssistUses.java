package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.allowance.Allowance;
import io.ktravel.plan.allowance.Allowances;
import io.ktravel.plan.allowance.DailyUses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The daily limit on assistance. */
@ApplicationScoped
public class AssistUses {
    @Inject
    Allowances allowances;

    @Inject
    DailyUses uses;

    @Inject
    @ConfigProperty(name = "ktravel.assist.per-day", defaultValue = "20")
    int perDay;

    /** Before {@link #count}, outside of its transaction. */
    void open(String memberId) {
        allowances.open(of(memberId));
    }

    /**
     * Counts one use, in the caller's transaction if there is one.
     *
     * @throws RuleBroken 429 {@code assist-limit}, with the time until midnight UTC
     */
    public void count(String memberId) {
        if (uses.take(of(memberId), 1)) {
            return;
        }
        throw new RuleBroken(PlanProblem.ASSIST_LIMIT, perDay).retryAfter(uses.secondsOfToday());
    }

    private Allowance of(String memberId) {
        return new Allowance("assist", memberId, perDay);
    }
}
