package io.ktravel.member.topup;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All top-ups. */
@ApplicationScoped
public class TopUps {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(TopUp topUp) {
        em.persist(topUp);
    }

    Optional<TopUp> find(String id) {
        return Ids.isId(id) ? Optional.ofNullable(em.find(TopUp.class, id)) : Optional.empty();
    }

    /** Whose it is, without reading it: it is read when the wallet is locked. */
    Optional<String> memberOf(String id) {
        return em.createQuery("select t.memberId from TopUp t where t.id = :id", String.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    long pending(String memberId) {
        return em.createQuery(
                        "select count(t) from TopUp t where t.memberId = :member and t.state = :pending", Long.class)
                .setParameter("member", memberId)
                .setParameter("pending", TopUpState.PENDING)
                .getSingleResult();
    }

    /** Ids of those that the sweeper is to look at, the longest due first. */
    List<String> due(Instant now, int limit) {
        return em.createQuery(
                        "select t.id from TopUp t where t.state in :unsettled and t.lookAt <= :now order by t.lookAt",
                        String.class)
                .setParameter("unsettled", List.of(TopUpState.PENDING, TopUpState.CANCELLING))
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    List<TopUp> newest(String memberId, PageQuery page) {
        return NewestFirst.page(em, TopUp.class, Map.of("memberId", memberId), page);
    }
}
