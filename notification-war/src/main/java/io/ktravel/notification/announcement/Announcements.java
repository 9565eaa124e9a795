package io.ktravel.notification.announcement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** All announcements of the last weeks. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Announcements {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    void add(Announcement announcement) {
        em.persist(announcement);
    }

    /** Waits for its turn. */
    Optional<Announcement> locked(String id) {
        return Optional.ofNullable(em.find(Announcement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Ids of those that are to be handed out, the oldest first. */
    List<String> open(int limit) {
        return em.createQuery("select a.id from Announcement a where a.open = true order by a.id", String.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest of an author since a moment. */
    List<Announcement> since(String authorId, Instant moment, int limit) {
        return em.createQuery(
                        "select a from Announcement a where a.authorId = :author and a.at >= :moment order by a.at desc",
                        Announcement.class)
                .setParameter("author", authorId)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Broadcasts behind a number and up to another, in their order. */
    List<Announcement> broadcasts(long behind, long upTo) {
        return em.createQuery(
                        "select a from Announcement a where a.broadcastNumber > :behind and a.broadcastNumber <= :upTo"
                                + " order by a.broadcastNumber",
                        Announcement.class)
                .setParameter("behind", behind)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    /** The newest broadcasts, in their order, of authors whom a member follows; costs a probe for each of those. */
    List<Announcement> broadcastsFor(String followerId, long behind, long upTo, int limit) {
        List<Announcement> newestFirst = em.createQuery(
                        "select a from Announcement a, FollowEdge e where e.followerId = :follower and e.active = true"
                                + " and a.authorId = e.followedId and a.at >= e.since"
                                + " and a.broadcastNumber > :behind and a.broadcastNumber <= :upTo"
                                + " order by a.broadcastNumber desc",
                        Announcement.class)
                .setParameter("follower", followerId)
                .setParameter("behind", behind)
                .setParameter("upTo", upTo)
                .setMaxResults(limit)
                .getResultList();
        List<Announcement> inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    /** Whose broadcasts lie between two numbers. */
    List<String> authors(long behind, long upTo) {
        return em.createQuery(
                        "select distinct a.authorId from Announcement a"
                                + " where a.broadcastNumber > :behind and a.broadcastNumber <= :upTo",
                        String.class)
                .setParameter("behind", behind)
                .setParameter("upTo", upTo)
                .getResultList();
    }

    /** Of a plan that is gone; there are a few at most. */
    void forgetPlan(String planId) {
        em.createQuery("delete from Announcement a where a.planId = :plan")
                .setParameter("plan", planId)
                .executeUpdate();
    }

    boolean eraseAuthor(String authorId, int limit) {
        return removed(
                em.createQuery("select a from Announcement a where a.authorId = :author", Announcement.class)
                        .setParameter("author", authorId)
                        .setMaxResults(limit)
                        .getResultList(),
                limit);
    }

    /** Deletes some that are older; returns whether there may be more. */
    boolean purge(Instant before, int limit) {
        return removed(
                em.createQuery("select a from Announcement a where a.at < :before", Announcement.class)
                        .setParameter("before", before)
                        .setMaxResults(limit)
                        .getResultList(),
                limit);
    }

    private boolean removed(Collection<Announcement> some, int limit) {
        some.forEach(em::remove);
        return some.size() == limit;
    }
}
