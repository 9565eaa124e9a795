package io.ktravel.chassis.idempotency;

import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** The keys in the database, so that every replica knows them. Each step is a transaction of its own. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IdempotencyKeys implements Erasable {
    /** Longer than any request may take: a key that still runs then belongs to a process that died. */
    private static final Duration ABANDONED = Duration.ofSeconds(60);

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Begins a request under a key for the first time.
     *
     * @return the id that it reserves
     * @throws RuntimeException from the database when somebody else began at the same time
     */
    String begin(String id, String caller, String hash) {
        String reserved = Ids.next();
        em.persist(new IdempotencyKey(id, caller, hash, reserved, clock.instant()));
        em.flush();
        return reserved;
    }

    /**
     * What is known of a key that was used before.
     *
     * @throws RuleBroken 422 for another body, 409 while the first request is running
     */
    Seen seen(String id, String hash) {
        IdempotencyKey key = em.find(IdempotencyKey.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (key == null) {
            return new Seen(null, null);
        }
        if (!key.isFor(hash)) {
            throw new RuleBroken(CommonProblem.IDEMPOTENCY_KEY_REUSED);
        }
        if (!key.isRunning()) {
            return new Seen(null, key.answer());
        }
        if (key.startedAt().plus(ABANDONED).isAfter(clock.instant())) {
            throw new RuleBroken(CommonProblem.IN_PROGRESS).retryAfter(1);
        }
        key.restart(clock.instant());
        return new Seen(key.reservedId(), null);
    }

    void answered(String id, Answer answer) {
        IdempotencyKey key = em.find(IdempotencyKey.class, id);
        if (key != null) {
            key.answer(answer);
        }
    }

    /** The request failed on our side: the same key may try again, under the same reserved id. */
    void failed(String id) {
        em.createQuery("update IdempotencyKey k set k.startedAt = :past where k.id = :id")
                .setParameter("past", clock.instant().minus(ABANDONED))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** First answers hold what the member wrote. */
    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean eraseSome(String memberId, int limit) {
        em.createQuery("delete from IdempotencyKey k where k.caller = :member")
                .setParameter("member", memberId)
                .executeUpdate();
        return false;
    }

    /** Forgets keys older than that; returns how many. */
    public int purge(Duration age) {
        return em.createQuery("delete from IdempotencyKey k where k.startedAt < :before")
                .setParameter("before", clock.instant().minus(age))
                .executeUpdate();
    }
}
