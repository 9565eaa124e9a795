package io.ktravel.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All notifications. What an erased member did is not shown from the moment on that the erasure is known. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Notifications {
    private static final String OF = " from Notification n where n.recipientId = :recipient";
    // Not by EXISTS: its "select 1" makes EclipseLink send every value to Derby as a literal, which fails for booleans.
    private static final String SHOWN = " and n.actorId not in"
            + " (select k.memberId from KnownMember k where k.memberId = n.actorId and k.ended = true)";
    private static final String UNREAD = " and n.read = false and n.number > :readUpTo";

    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(Notification notification) {
        em.persist(notification);
    }

    /** Newest first, behind a number. */
    List<Notification> behind(Mailbox mailbox, long number, boolean unreadOnly, int limit) {
        return behind(em, mailbox, number, unreadOnly, limit);
    }

    /** The same of another unit. */
    static List<Notification> behind(EntityManager em, Mailbox mailbox, long number, boolean unreadOnly, int limit) {
        String unread = unreadOnly ? UNREAD : "";
        TypedQuery<Notification> query = of(
                        em,
                        mailbox.memberId(),
                        "select n" + OF + " and n.number < :number" + unread + SHOWN + " order by n.number desc",
                        Notification.class)
                .setParameter("number", number);
        if (unreadOnly) {
            query.setParameter("readUpTo", mailbox.readUpTo());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** In their order, after a number. */
    List<Notification> after(String memberId, long number, int limit) {
        return of(
                        memberId,
                        "select n" + OF + " and n.number > :number" + SHOWN + " order by n.number",
                        Notification.class)
                .setParameter("number", number)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Bounded by how many a mailbox keeps. */
    long unread(Mailbox mailbox) {
        return of(mailbox.memberId(), "select count(n)" + OF + UNREAD + SHOWN, Long.class)
                .setParameter("readUpTo", mailbox.readUpTo())
                .getSingleResult();
    }

    Optional<Notification> find(String memberId, String id) {
        return of(memberId, "select n" + OF + " and n.id = :id" + SHOWN, Notification.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** About which of these the member was told already. */
    List<String> told(String memberId, Collection<String> aboutIds) {
        return of(memberId, "select n.aboutId" + OF + " and n.aboutId in :about", String.class)
                .setParameter("about", aboutIds)
                .getResultList();
    }

    private <T> TypedQuery<T> of(String memberId, String query, Class<T> type) {
        return of(em, memberId, query, type);
    }

    private static <T> TypedQuery<T> of(EntityManager em, String memberId, String query, Class<T> type) {
        return em.createQuery(query, type).setParameter("recipient", memberId);
    }

    /** Lets go of a mailbox's oldest. */
    void trim(String memberId, long upToNumber) {
        em.createQuery("delete" + OF + " and n.number <= :number")
                .setParameter("recipient", memberId)
                .setParameter("number", upToNumber)
                .executeUpdate();
    }

    /** Deletes some that are older; returns whether there may be more. */
    boolean purge(Instant before, int limit) {
        return removed("select n from Notification n where n.at < :value", before, limit);
    }

    /** Deletes some that a member got or caused; returns whether there may be more. */
    boolean erase(String memberId, int limit) {
        return removed("select n from Notification n where n.recipientId = :value", memberId, limit)
                || removed("select n from Notification n where n.actorId = :value", memberId, limit);
    }

    private boolean removed(String query, Object value, int limit) {
        List<Notification> some = em.createQuery(query, Notification.class)
                .setParameter("value", value)
                .setMaxResults(limit)
                .getResultList();
        some.forEach(em::remove);
        return some.size() == limit;
    }
}
