package io.ktravel.follow.following;

import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who follows whom. */
@ApplicationScoped
public class Follows {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    /** Also one that has ended. */
    Optional<Follow> find(String followerId, String followedId) {
        return em.createQuery(
                        "select f from Follow f where f.followerId = :follower and f.followedId = :followed",
                        Follow.class)
                .setParameter("follower", followerId)
                .setParameter("followed", followedId)
                .getResultStream()
                .findFirst();
    }

    @Nullable
    Follow find(String id) {
        return em.find(Follow.class, id);
    }

    void add(Follow follow) {
        em.persist(follow);
    }

    void remove(Follow follow) {
        em.remove(follow);
    }

    /** Whom a member follows, the newest first; one row more than the page holds. */
    public List<Follow> ofFollower(String memberId, PageQuery page) {
        return NewestFirst.page(em, Follow.class, Map.of("followerId", memberId, "active", true), page);
    }

    /** Who follows a member, the newest first; one row more than the page holds. */
    List<Follow> ofFollowed(String memberId, PageQuery page) {
        return NewestFirst.page(em, Follow.class, Map.of("followedId", memberId, "active", true), page);
    }

    /** How many a member follows. */
    public long countOf(String followerId) {
        return em.createQuery(
                        "select count(f) from Follow f where f.followerId = :follower and f.active = true", Long.class)
                .setParameter("follower", followerId)
                .getSingleResult();
    }

    /** Any that concern a member, on either side, in no order. Ids alone: an entity must be read under the author's lock. */
    List<FollowKey> some(String memberId, int limit) {
        List<FollowKey> some = keys("f.followerId", memberId, limit);
        return some.isEmpty() ? keys("f.followedId", memberId, limit) : some;
    }

    private List<FollowKey> keys(String side, String memberId, int limit) {
        return em.createQuery(
                        "select new io.ktravel.follow.following.FollowKey(f.id, f.followedId) from Follow f where "
                                + side + " = :member",
                        FollowKey.class)
                .setParameter("member", memberId)
                .setMaxResults(limit)
                .getResultList();
    }
}
