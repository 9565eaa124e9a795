package io.ktravel.notification.inbox;

import io.ktravel.notification.broadcast.BroadcastNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All mailboxes. A member has one from the first notification, follow or preference on. */
@ApplicationScoped
@Transactional
public class Mailboxes {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    BroadcastNumbers broadcasts;

    /** Waits for its turn, and holds it until the caller's transaction ends. Made when there is none. */
    public Mailbox locked(String memberId) {
        Mailbox known = em.find(Mailbox.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        Mailbox first = new Mailbox(memberId, broadcasts.last());
        em.persist(first);
        // Who locks it again in this transaction asks the database.
        em.flush();
        return first;
    }

    /** Several, by ascending ids, or two who lock the same ones would wait for each other. */
    public void lock(String... memberIds) {
        Arrays.stream(memberIds).sorted().forEach(this::locked);
    }

    /** Locked, and read again: it may have changed while the lock was waited for. */
    public Mailbox refreshed(String memberId) {
        Mailbox known = locked(memberId);
        em.refresh(known, LockModeType.PESSIMISTIC_WRITE);
        return known;
    }

    /** As it is now, to be read only. */
    public Optional<Mailbox> find(String memberId) {
        return Optional.ofNullable(em.find(Mailbox.class, memberId));
    }

    /** As they are now, to be read only. */
    public List<Mailbox> all(Collection<String> memberIds) {
        return em.createQuery("select m from Mailbox m where m.memberId in :ids", Mailbox.class)
                .setParameter("ids", memberIds)
                .getResultList();
    }

    /** Of some members who want mail, and have not looked at all broadcasts up to a number. */
    public List<String> mailedBehind(long number, int limit) {
        return em.createQuery(
                        "select m.memberId from Mailbox m where m.email = true and m.broadcastsSeen < :number"
                                + " order by m.broadcastsSeen",
                        String.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    void remove(String memberId) {
        Mailbox known = em.find(Mailbox.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            em.remove(known);
        }
    }
}
