package io.ktravel.plan.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Daily limits, counted in the database so that all replicas share them. A day begins at midnight UTC. */
@ApplicationScoped
public class DailyUses {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * Makes today's row, and forgets those of days before.
     *
     * @throws RuntimeException from the database when somebody else made it at the same time
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void open(Allowance allowance) {
        if (em.find(DailyUse.class, DailyUse.id(allowance, today())) == null) {
            em.createQuery("delete from DailyUse u where u.subject = :subject")
                    .setParameter("subject", allowance.subject())
                    .executeUpdate();
            em.persist(new DailyUse(allowance, today()));
            em.flush();
        }
    }

    /**
     * Takes some of it, in the caller's transaction if there is one. The row's lock lets one at a time through.
     *
     * @param amount may be negative: then some of what was taken is given back
     * @return whether there was so much left; otherwise nothing is taken
     */
    @Transactional
    public boolean take(Allowance allowance, int amount) {
        int taken = em.createQuery(
                        "update DailyUse u set u.uses = u.uses + :amount where u.id = :id and u.uses + :amount <= :limit")
                .setParameter("amount", amount)
                .setParameter("id", DailyUse.id(allowance, today()))
                .setParameter("limit", allowance.perDay())
                .executeUpdate();
        if (taken == 0
                && amount <= allowance.perDay()
                && em.find(DailyUse.class, DailyUse.id(allowance, today())) == null) {
            // The day has begun since it was opened.
            em.persist(new DailyUse(allowance, today()).used(Math.max(0, amount)));
            return true;
        }
        return taken == 1;
    }

    /** Also what versions before this one counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(String memberId) {
        em.createQuery("delete from DailyUse u where u.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
        em.createNativeQuery("delete from assist_use where member_id = ?")
                .setParameter(1, memberId)
                .executeUpdate();
    }

    /** Until the next day begins. */
    public int secondsOfToday() {
        Instant midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return (int) Duration.between(clock.instant(), midnight).toSeconds() + 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
