package io.ktravel.plan.probe;

import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.follower.FollowerCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says what the follow context would say. */
@ApplicationScoped
public class Followers {
    @Inject
    FollowerCounts counts;

    public void tell(String memberId, long followers) {
        tell(memberId, followers, followers);
    }

    public void tell(String memberId, long followers, long version) {
        counts.apply(Events.read("""
                {"specversion":"1.0","id":"%s","source":"/ktravel/follow","type":"ktravel.follow.FollowCreated.v1",
                 "subject":"x","data":{"followedId":"%s","followers":%d,"version":%d}}""".formatted(Ids.next(), memberId, followers, version)));
    }
}
