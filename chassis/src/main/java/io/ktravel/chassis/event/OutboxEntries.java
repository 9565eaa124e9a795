package io.ktravel.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outbox table, and the lease by which one replica at a time publishes it. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class OutboxEntries {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Clock clock;

    /** The oldest entries, at most {@code limit}. */
    public List<OutboxEntry> oldest(int limit) {
        return em.createQuery("select o from OutboxEntry o order by o.id", OutboxEntry.class)
                .setMaxResults(limit)
                .getResultList();
    }

    public void delete(List<String> ids) {
        em.createQuery("delete from OutboxEntry o where o.id in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /**
     * Takes or prolongs the lease. Two holders at once, after a long pause or with clocks apart, would only publish
     * events twice: each of them publishes in order, so the first delivery of events is in order all the same.
     */
    public boolean lease(String holder, Duration time) {
        Instant now = clock.instant();
        return em.createNativeQuery("update outbox_lease set holder = ?1, held_until = ?2"
                                + " where id = 1 and (holder = ?1 or held_until < ?3)")
                        .setParameter(1, holder)
                        .setParameter(2, now.plus(time).toEpochMilli())
                        .setParameter(3, now.toEpochMilli())
                        .executeUpdate()
                == 1;
    }

    /** Lets another replica go on at once; called when this one stops. */
    public void release(String holder) {
        em.createNativeQuery("update outbox_lease set held_until = 0 where id = 1 and holder = ?1")
                .setParameter(1, holder)
                .executeUpdate();
    }
}
