package io.ktravel.plan.planning;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The daily limit on assistance, counted in the database so that all replicas share it. */
@ApplicationScoped
public class AssistUses {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.assist.per-day", defaultValue = "20")
    int perDay;

    /**
     * Makes today's row, and forgets those of days before.
     *
     * @throws RuntimeException from the database when somebody else made it at the same time
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void openDay(String memberId) {
        if (em.find(AssistUse.class, AssistUse.id(memberId, today())) == null) {
            em.createQuery("delete from AssistUse u where u.memberId = :member")
                    .setParameter("member", memberId)
                    .executeUpdate();
            em.persist(new AssistUse(memberId, today()));
            em.flush();
        }
    }

    /**
     * Counts one use, in the caller's transaction if there is one. The row's lock lets one use of a member through at a time.
     *
     * @throws RuleBroken 429 {@code assist-limit}, with the time until midnight UTC
     */
    @Transactional
    public void count(String memberId) {
        int counted = em.createQuery("update AssistUse u set u.uses = u.uses + 1 where u.id = :id and u.uses < :limit")
                .setParameter("id", AssistUse.id(memberId, today()))
                .setParameter("limit", perDay)
                .executeUpdate();
        if (counted == 0 && em.find(AssistUse.class, AssistUse.id(memberId, today())) == null) {
            // The day has begun since it was opened.
            em.persist(new AssistUse(memberId, today()).used());
        } else if (counted == 0) {
            throw new RuleBroken(PlanProblem.ASSIST_LIMIT, perDay).retryAfter(secondsOfToday());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(String memberId) {
        em.createQuery("delete from AssistUse u where u.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private int secondsOfToday() {
        Instant midnight = today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return (int) Duration.between(clock.instant(), midnight).toSeconds() + 1;
    }
}
