package io.ktravel.plan.planning;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All plans. Lists are newest first. */
@ApplicationScoped
public class Plans {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    public Optional<Plan> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(Plan.class, id)) : Optional.empty();
    }

    /** @throws RuleBroken 404 when there is none */
    Plan require(String id) {
        return find(id).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    /** @throws RuleBroken 404 when there is none, or the reader may not see it: both look alike */
    public Plan requireVisible(String id, String readerId) {
        return find(id).filter(plan -> plan.isVisibleTo(readerId))
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
    }

    /** @throws RuleBroken 404 when there is none that the member may see, 403 when it is somebody else's */
    Plan requireOwn(String id, String memberId) {
        Plan plan = requireVisible(id, memberId);
        if (!plan.isOwnedBy(memberId)) {
            throw new RuleBroken(CommonProblem.FORBIDDEN);
        }
        return plan;
    }

    List<String> visible(Collection<String> ids, String readerId) {
        return em.createQuery(
                        "select p.id from Plan p where p.id in :ids"
                                + " and (p.ownerId = :reader or (p.visibility = :shared and p.takenDownAt is null))",
                        String.class)
                .setParameter("ids", ids)
                .setParameter("reader", readerId)
                .setParameter("shared", Visibility.SHARED)
                .getResultList();
    }

    /** Those among them that everybody may see, in no order. */
    public List<Plan> shared(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Plan p where p.id in :ids and p.visibility = :shared and p.takenDownAt is null",
                                Plan.class)
                        .setParameter("ids", ids)
                        .setParameter("shared", Visibility.SHARED)
                        .getResultList();
    }

    public void add(Plan plan) {
        em.persist(plan);
    }

    public void remove(Plan plan) {
        em.remove(plan);
    }

    /** One row more than the page holds, if there are that many. */
    List<Plan> of(String ownerId, PageQuery page) {
        return NewestFirst.page(em, Plan.class, Map.of("ownerId", ownerId), page);
    }

    List<Plan> all(PageQuery page) {
        return NewestFirst.page(em, Plan.class, Map.of(), page);
    }

    /** Any plans of a member, in no order. */
    List<Plan> some(String ownerId, int limit) {
        return em.createQuery("select p from Plan p where p.ownerId = :owner", Plan.class)
                .setParameter("owner", ownerId)
                .setMaxResults(limit)
                .getResultList();
    }
}
