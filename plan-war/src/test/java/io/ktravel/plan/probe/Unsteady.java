package io.ktravel.plan.probe;

import io.ktravel.chassis.event.OutboxEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Fails after work was done, in its transaction; and looks into the outbox. */
@ApplicationScoped
@Transactional
public class Unsteady {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    public void failAfter(Runnable work) {
        work.run();
        em.flush();
        throw new IllegalStateException("after the work");
    }

    /** The events about one aggregate that wait to be published, oldest first. */
    public List<OutboxEntry> events(String aggregateId) {
        return em.createQuery("select o from OutboxEntry o where o.aggregateId = :id order by o.id", OutboxEntry.class)
                .setParameter("id", aggregateId)
                .getResultList();
    }
}
