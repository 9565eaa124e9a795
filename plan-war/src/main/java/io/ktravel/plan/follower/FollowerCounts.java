package io.ktravel.plan.follower;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.erasure.Erasable;
import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.readmodel.ReadModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** The read model {@code followers}, of the events of the follow context alone. */
@ApplicationScoped
@Transactional
public class FollowerCounts implements ReadModel, Erasable {
    /** All that there are on the topic. */
    public static final Set<String> TYPES =
            Set.of("ktravel.follow.FollowCreated.v1", "ktravel.follow.FollowDeleted.v1");

    @PersistenceContext(unitName = "context")
    EntityManager em;

    @Inject
    Erasures erasures;

    @Inject
    Event<FollowersChanged> changed;

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
        if (!TYPES.contains(event.getType())) {
            return;
        }
        FollowEvent told = Events.data(event, FollowEvent.class);
        if (!erasures.isErased(told.followedId()) && locked(told.followedId()).told(told.followers(), told.version())) {
            changed.fire(new FollowersChanged(told.followedId(), told.followers()));
        }
    }

    private FollowerCount locked(String memberId) {
        FollowerCount known = em.find(FollowerCount.class, memberId, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) {
            return known;
        }
        FollowerCount first = new FollowerCount(memberId);
        em.persist(first);
        return first;
    }

    @Override
    public boolean clearSome(int limit) {
        List<FollowerCount> some = em.createQuery("select f from FollowerCount f", FollowerCount.class)
                .setMaxResults(limit)
                .getResultList();
        some.forEach(this::forget);
        return some.size() == limit;
    }

    @Override
    public boolean eraseSome(String memberId, int limit) {
        FollowerCount known = em.find(FollowerCount.class, memberId);
        if (known != null) {
            forget(known);
        }
        return false;
    }

    private void forget(FollowerCount count) {
        em.remove(count);
        changed.fire(new FollowersChanged(count.memberId(), 0));
    }

    /** 0 for a member whom nobody follows. */
    public long followersOf(String memberId) {
        FollowerCount known = em.find(FollowerCount.class, memberId);
        return known == null ? 0 : known.followers();
    }
}
