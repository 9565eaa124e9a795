package io.ktravel.plan.heart;

import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All hearts, and how many each plan has. */
@ApplicationScoped
public class Hearts {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Waits for its turn, so that two requests of a member are one after the other. */
    Optional<Heart> locked(String memberId, String planId) {
        return em.createQuery("select h from Heart h where h.memberId = :member and h.planId = :plan", Heart.class)
                .setParameter("member", memberId)
                .setParameter("plan", planId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    void add(Heart heart) {
        em.persist(heart);
    }

    /**
     * Past the plan's entity, because a heart is no change of the plan: its version stays.
     *
     * @param change +1 or −1
     * @return false when the plan is not there any more
     */
    boolean count(String planId, int change) {
        return em.createNativeQuery("update plan set hearts = hearts + ?1 where id = ?2")
                        .setParameter(1, change)
                        .setParameter(2, planId)
                        .executeUpdate()
                == 1;
    }

    /**
     * Whether a plan that is being deleted has any, also taken back. The deletion goes first: it waits for hearts that
     * are being counted, and those that come later are not.
     */
    boolean areLeftBy(String planId) {
        em.flush();
        return !em.createQuery("select h.id from Heart h where h.planId = :plan", String.class)
                .setParameter("plan", planId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Plans that a member gave their heart to and may see, the newest heart first; one row more than the page holds. */
    List<HeartedPlan> of(String memberId, PageQuery page) {
        NewestFirst.Position behind = NewestFirst.position(page);
        return em.createQuery(
                        "select new io.ktravel.plan.heart.HeartedPlan(h, p) from Heart h, Plan p"
                                + " where p.id = h.planId and h.memberId = :member and h.given = true"
                                + " and (p.ownerId = :member or (p.visibility = :shared and p.takenDownAt is null))"
                                + " and (h.turnedAt < :at or (h.turnedAt = :at and h.id < :id))"
                                + " order by h.turnedAt desc, h.id desc",
                        HeartedPlan.class)
                .setParameter("member", memberId)
                .setParameter("shared", Visibility.SHARED)
                .setParameter("at", behind.at())
                .setParameter("id", behind.id())
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Plans that a member gave their heart to and may see, the newest heart first. */
    public List<Plan> newest(String memberId, int limit) {
        return em.createQuery(
                        "select p from Heart h, Plan p where p.id = h.planId and h.memberId = :member and h.given = true"
                                + " and (p.ownerId = :member or (p.visibility = :shared and p.takenDownAt is null))"
                                + " order by h.turnedAt desc, h.id desc",
                        Plan.class)
                .setParameter("member", memberId)
                .setParameter("shared", Visibility.SHARED)
                .setMaxResults(limit)
                .getResultList();
    }

    public boolean has(String memberId, String planId) {
        return !em.createQuery(
                        "select h.id from Heart h where h.memberId = :member and h.planId = :plan and h.given = true",
                        String.class)
                .setParameter("member", memberId)
                .setParameter("plan", planId)
                .getResultList()
                .isEmpty();
    }

    /** Any that concern a member or a plan, in no order. */
    List<Heart> some(String memberOrPlanId, int limit) {
        return em.createQuery("select h from Heart h where h.memberId = :id or h.planId = :id", Heart.class)
                .setParameter("id", memberOrPlanId)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(Heart heart) {
        em.remove(heart);
    }
}
