package io.ktravel.chassis.erasure;

import io.ktravel.chassis.event.Inbox;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who and what was erased, and what is still to be done about it. */
@ApplicationScoped
@Transactional
public class Erasures {
    private static final int MOST_RECENT = 10_000;

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @Inject
    Inbox inbox;

    @Inject
    Clock clock;

    /** Says an event; {@link Erasing} does it soon. */
    public void begin(String eventId, String subjectId) {
        if (inbox.isNew(eventId)) {
            begin(subjectId);
        }
    }

    /** As a part of the caller's transaction. */
    public void begin(String subjectId) {
        if (!isErased(subjectId)) {
            em.persist(new Erasure(subjectId, clock.instant()));
            notErased().remove(subjectId);
        }
    }

    /**
     * Looked up once in a transaction: consumers ask for the same member at several places. What is written of somebody
     * whose erasure begins meanwhile goes with its second pass.
     */
    public boolean isErased(String subjectId) {
        if (notErased().contains(subjectId)) {
            return false;
        }
        boolean erased = em.find(Erasure.class, subjectId) != null;
        if (!erased) {
            notErased().add(subjectId);
        }
        return erased;
    }

    /** As far as this transaction knows. */
    private Set<String> notErased() {
        NotErased known = (NotErased) transaction.getResource(NotErased.class);
        if (known == null) {
            known = new NotErased(new HashSet<>());
            transaction.putResource(NotErased.class, known);
        }
        return known.subjects();
    }

    private record NotErased(Set<String> subjects) {}

    /** Who or what was erased so recently that an access token may still be about. */
    public List<String> recent() {
        return em.createQuery(
                        "select e.subjectId from Erasure e where e.erasedAt > :since order by e.erasedAt desc",
                        String.class)
                .setParameter("since", clock.instant().minus(Erasure.AFTERMATH))
                .setMaxResults(MOST_RECENT)
                .getResultList();
    }

    /**
     * What waits longest, for this replica alone for a while.
     *
     * @throws jakarta.persistence.OptimisticLockException at the commit, when another replica took it at the same time
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<String> claim() {
        Instant now = clock.instant();
        List<Erasure> due = em.createQuery(
                        "select e from Erasure e where e.dueAt <= :now order by e.dueAt", Erasure.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultList();
        due.forEach(erasure -> erasure.claim(now));
        return due.stream().findFirst().map(Erasure::subjectId);
    }

    /** One step, in a transaction of its own; returns whether there may be more to erase. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean step(String subjectId, Erasable part, int limit) {
        Erasure erasure = em.find(Erasure.class, subjectId);
        erasure.claim(clock.instant());
        return part.eraseSome(subjectId, limit);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void passed(String subjectId) {
        em.find(Erasure.class, subjectId).passed(clock.instant());
    }
}
