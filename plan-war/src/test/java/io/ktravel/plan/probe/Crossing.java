package io.ktravel.plan.probe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** Two transactions of which one begins and commits while the other one is under way. */
@ApplicationScoped
@Transactional
public class Crossing {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    public void run(Runnable work) {
        work.run();
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void meanwhile(Runnable work) {
        work.run();
    }

    /** Also of those that were taken back, and whether the plan is there or not. */
    public long heartsOf(String planId) {
        return em.createQuery("select count(h) from Heart h where h.planId = :plan", Long.class)
                .setParameter("plan", planId)
                .getSingleResult();
    }
}
