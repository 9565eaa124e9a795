package io.ktravel.member.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.jspecify.annotations.Nullable;

/** All spends. Read under the lock of the wallet that they belong to. */
@ApplicationScoped
public class Spends {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(Spend spend) {
        em.persist(spend);
    }

    @Nullable
    Spend find(String recommendationId) {
        return em.find(Spend.class, recommendationId);
    }
}
