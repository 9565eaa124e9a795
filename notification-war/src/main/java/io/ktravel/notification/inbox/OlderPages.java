package io.ktravel.notification.inbox;

import io.ktravel.chassis.database.Retried;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Pages of the inbox behind the first one, by a read replica if there is one. What it has is complete, because numbers
 * become visible in their order; that a single one was read may come a few seconds late.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Retried
public class OlderPages {
    @PersistenceContext(unitName = "reads")
    EntityManager em;

    /**
     * Newest first.
     *
     * @param number that the reader has seen
     * @return empty when that number has not come to the replica yet
     */
    public Optional<List<Notification>> behind(Mailbox mailbox, long number, int limit) {
        Mailbox here = em.find(Mailbox.class, mailbox.memberId());
        return here == null || here.lastNumber() < number
                ? Optional.empty()
                : Optional.of(Notifications.behind(em, mailbox, number, false, limit));
    }
}
