package io.ktravel.plan.planning;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The plans of an erased member. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedPlans implements Erasable {
    @Inject
    Plans plans;

    @Inject
    Telling telling;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        List<Plan> some = plans.some(memberId, limit);
        some.forEach(this::erase);
        return some.size() == limit;
    }

    private void erase(Plan plan) {
        plans.remove(plan);
        telling.removed(plan);
    }
}
