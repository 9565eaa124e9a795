package io.ktravel.plan.heart;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The hearts of an erased member, and those of a plan that is gone. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedHearts implements Erasable {
    @Inject
    Hearts hearts;

    @Inject
    Hearting hearting;

    @Override
    public boolean eraseSome(String memberOrPlanId, int limit) {
        List<Heart> some = hearts.some(memberOrPlanId, limit);
        some.forEach(hearting::erase);
        return some.size() == limit;
    }
}
