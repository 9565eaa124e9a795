package io.ktravel.member.wallet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ledger: transfers are added and read, nothing else. */
@ApplicationScoped
public class Transfers {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Event<Transfer> added;

    void add(Transfer transfer) {
        em.persist(transfer);
        added.fire(transfer);
    }

    @Nullable
    Transfer find(String id) {
        return em.find(Transfer.class, id);
    }

    /** The newest first, from the entry below that number on. */
    public List<Transfer> newest(String memberId, long belowNumber, int limit) {
        return em.createQuery(
                        "select t from Transfer t where t.memberId = :member and t.number < :below"
                                + " order by t.number desc",
                        Transfer.class)
                .setParameter("member", memberId)
                .setParameter("below", belowNumber)
                .setMaxResults(limit)
                .getResultList();
    }
}
