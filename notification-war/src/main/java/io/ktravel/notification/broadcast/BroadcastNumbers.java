package io.ktravel.notification.broadcast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * Numbers broadcasts. The row is locked until the commit, so that numbers become visible in their order: who has seen
 * number n has seen all below it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BroadcastNumbers {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    public long next() {
        return em.find(BroadcastCounter.class, BroadcastCounter.ONLY, LockModeType.PESSIMISTIC_WRITE)
                .next();
    }

    /** 0 before the first one. */
    public long last() {
        return em.createQuery("select c.lastNumber from BroadcastCounter c", Long.class)
                .getSingleResult();
    }
}
