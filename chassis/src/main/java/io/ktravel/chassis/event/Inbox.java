package io.ktravel.chassis.event;

import io.ktravel.chassis.database.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;

/** Makes a consumer apply each event once, however often it is delivered. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Inbox {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Dialect dialect;

    @Inject
    Clock clock;

    /**
     * Enters the event in the caller's transaction, together with what it changes.
     *
     * @return false when it was applied before: the caller then changes nothing. Two deliveries at the same time
     *     cannot both commit, because the event's id is the key.
     */
    public boolean isNew(String eventId) {
        return dialect.isPostgres() ? entered(eventId) : lookedUp(eventId);
    }

    /** In one statement, which waits for another delivery that is just being applied. */
    private boolean entered(String eventId) {
        return em.createNativeQuery("insert into inbox (event_id, applied_at) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, eventId)
                        .setParameter(2, Timestamp.from(clock.instant()))
                        .executeUpdate()
                == 1;
    }

    private boolean lookedUp(String eventId) {
        if (em.find(InboxEntry.class, eventId) != null) {
            return false;
        }
        em.persist(new InboxEntry(eventId, clock.instant()));
        return true;
    }

    /** Forgets what was applied longer ago than any redelivery can come; returns how many rows went. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int purge(Duration age) {
        return em.createQuery("delete from InboxEntry i where i.appliedAt < :before")
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate();
    }
}
