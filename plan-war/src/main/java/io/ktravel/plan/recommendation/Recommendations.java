package io.ktravel.plan.recommendation;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All recommendations. Lists are newest first. */
@ApplicationScoped
public class Recommendations {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    Optional<Recommendation> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Recommendation.class, id)) : Optional.empty();
    }

    /** @throws RuleBroken 404 when there is none, as after the erasure of its member */
    Recommendation require(String id) {
        return find(id).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    void add(Recommendation recommendation) {
        em.persist(recommendation);
    }

    List<Recommendation> of(String memberId, PageQuery page) {
        return NewestFirst.page(em, Recommendation.class, Map.of("memberId", memberId), page);
    }

    List<Recommendation> all(Map<String, ?> filter, PageQuery page) {
        return NewestFirst.page(em, Recommendation.class, filter, page);
    }

    /** Ids of those that wait for somebody to go on with them, oldest first. */
    List<String> stranded(Instant abandonedBefore, Instant unansweredBefore, int rows) {
        return em.createQuery(
                        "select r.id from Recommendation r where r.status = :pending"
                                + " and ((r.handedOverAt is null and r.createdAt <= :abandoned)"
                                + " or r.handedOverAt <= :unanswered) order by r.createdAt",
                        String.class)
                .setParameter("pending", RecommendationStatus.PENDING)
                .setParameter("abandoned", abandonedBefore)
                .setParameter("unanswered", unansweredBefore)
                .setMaxResults(rows)
                .getResultList();
    }

    /** Any of a member's, in no order. */
    List<Recommendation> some(String memberId, int limit) {
        return em.createQuery("select r from Recommendation r where r.memberId = :member", Recommendation.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(Recommendation recommendation) {
        em.remove(recommendation);
    }
}
