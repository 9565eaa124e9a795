package io.ktravel.member.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All identities. */
@ApplicationScoped
public class Identities {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(Identity identity) {
        em.persist(identity);
    }

    @Nullable
    Identity find(String id) {
        return em.find(Identity.class, id);
    }

    List<Identity> of(String memberId) {
        return em.createQuery("select i from Identity i where i.memberId = :member", Identity.class)
                .setParameter("member", memberId)
                .getResultList();
    }

    /** At once, and so before the member that they refer to. */
    void removeOf(String memberId) {
        em.createQuery("delete from Identity i where i.memberId = :member")
                .setParameter("member", memberId)
                .executeUpdate();
    }
}
