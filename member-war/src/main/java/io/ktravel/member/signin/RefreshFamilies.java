package io.ktravel.member.signin;

import io.ktravel.chassis.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All families that have not ended. */
@ApplicationScoped
public class RefreshFamilies {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(RefreshFamily family) {
        em.persist(family);
    }

    /** The value's family, whether or not the value is good. Waits until nobody else uses it. */
    Optional<RefreshFamily> locked(String value) {
        String id = RefreshFamily.familyOf(value);
        return Ids.isId(id)
                ? Optional.ofNullable(em.find(RefreshFamily.class, id, LockModeType.PESSIMISTIC_WRITE))
                : Optional.empty();
    }

    List<RefreshFamily> of(String memberId, int limit) {
        return em.createQuery(
                        "select f from RefreshFamily f where f.memberId = :member order by f.expiresAt desc",
                        RefreshFamily.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(RefreshFamily family) {
        em.remove(family);
    }

    void removeOf(String memberId) {
        em.createQuery("delete from RefreshFamily f where f.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }

    void removeExpired(String memberId, Instant now) {
        em.createQuery("delete from RefreshFamily f where f.memberId = :member and f.expiresAt < :now")
                .setParameter("member", memberId)
                .setParameter("now", now)
                .executeUpdate();
    }
}
