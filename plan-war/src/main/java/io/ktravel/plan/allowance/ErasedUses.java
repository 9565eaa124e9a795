package io.ktravel.plan.allowance;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What an erased member had of their allowances. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedUses implements Erasable {
    @Inject
    DailyUses uses;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        uses.erase(memberId);
        return false;
    }
}
