package io.ktravel.notification.graph;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.readmodel.ReadModel;
import io.ktravel.chassis.readmodel.Rebuild;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The read model {@code followers}, of the events of the follow context alone. */
@ApplicationScoped
@Transactional
public class FollowGraph implements ReadModel, Erasable {
    public static final String CREATED = "ktravel.follow.FollowCreated.v1";
    public static final String DELETED = "ktravel.follow.FollowDeleted.v1";

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Erasures erasures;

    @Override
    public String name() {
        return "followers";
    }

    @Override
    public Set<String> topics() {
        return Set.of(Events.topic("follow"));
    }

    @Override
    public void apply(CloudEvent event) {
        if (!event.getType().equals(CREATED) && !event.getType().equals(DELETED)) {
            return;
        }
        FollowTold told = Events.data(event, FollowTold.class);
        if (erasures.isErased(told.followedId())) {
            return;
        }
        locked(told.followedId()).told(told.followers(), told.version());
        if (!erasures.isErased(told.followerId())) {
            edge(told, at(event)).told(event.getType().equals(CREATED), at(event), told.version());
        }
    }

    /** In whole milliseconds, as databases keep it. */
    private static Instant at(CloudEvent event) {
        if (event.getTime() == null) {
            throw new Events.Unreadable("an event without time", null);
        }
        return event.getTime().toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private FollowEdge edge(FollowTold told, Instant at) {
        FollowEdge.Key key = new FollowEdge.Key(told.followerId(), told.followedId());
        FollowEdge known = em.find(FollowEdge.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        FollowEdge first = new FollowEdge(key, at);
        em.persist(first);
        return first;
    }

    /** Waits for its turn: while the caller's transaction lasts, nobody begins to follow this author or ends it. */
    public Author locked(String authorId) {
        Author known = em.find(Author.class, authorId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        Author first = new Author(authorId);
        em.persist(first);
        // Who locks it again in this transaction asks the database.
        em.flush();
        return first;
    }

    /** Whether edges are missing for now; who asks for followers then would overlook some. */
    public boolean isBeingRebuilt() {
        return !em.createQuery(
                        "select r.readModel from Rebuild r where r.readModel = :name and r.state in :open",
                        String.class)
                .setParameter("name", name())
                .setParameter("open", List.of(Rebuild.State.WAITING, Rebuild.State.RUNNING))
                .getResultList()
                .isEmpty();
    }

    /** Ids of those who followed the author then and still do, ascending behind one. */
    public List<String> followersBehind(String authorId, Instant then, String behind, int limit) {
        return em.createQuery(
                        "select e.followerId from FollowEdge e where e.followedId = :author and e.followerId > :behind"
                                + " and e.active = true and e.since <= :then order by e.followerId",
                        String.class)
                .setParameter("author", authorId)
                .setParameter("behind", behind)
                .setParameter("then", then)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whom of these authors the member follows: one probe of the primary key for each, whomever else they follow. */
    public List<FollowEdge> followed(String followerId, Collection<String> authorIds) {
        return em.createQuery(
                        "select e from FollowEdge e where e.followerId = :follower and e.followedId in :authors"
                                + " and e.active = true",
                        FollowEdge.class)
                .setParameter("follower", followerId)
                .setParameter("authors", authorIds)
                .getResultList();
    }

    /** Who of these members follows the author. */
    public List<String> followersAmong(String authorId, Collection<String> memberIds) {
        return em.createQuery(
                        "select e.followerId from FollowEdge e where e.followedId = :author and e.followerId in :members"
                                + " and e.active = true",
                        String.class)
                .setParameter("author", authorId)
                .setParameter("members", memberIds)
                .getResultList();
    }

    @Override
    public boolean clearSome(int limit) {
        return removed("select e from FollowEdge e", FollowEdge.class, null, limit)
                || removed("select a from Author a", Author.class, null, limit);
    }

    @Override
    public boolean eraseSome(String memberId, int limit) {
        return removed("select e from FollowEdge e where e.followerId = :id", FollowEdge.class, memberId, limit)
                || removed("select e from FollowEdge e where e.followedId = :id", FollowEdge.class, memberId, limit)
                || removed("select a from Author a where a.memberId = :id", Author.class, memberId, limit);
    }

    private <T> boolean removed(String query, Class<T> type, @Nullable String id, int limit) {
        var typed = em.createQuery(query, type).setMaxResults(limit);
        if (id != null) {
            typed.setParameter("id", id);
        }
        List<T> some = typed.getResultList();
        some.forEach(em::remove);
        return some.size() == limit;
    }
}
