package io.ktravel.follow.following;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.follow.FollowProblem;
import io.ktravel.follow.member.Recognising;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Following another member, and no longer; twice is the same as once. */
@ApplicationScoped
public class Following {
    @Inject
    Recognising recognising;

    @Inject
    Relating relating;

    /** @throws RuleBroken 422 for oneself; 404 for nobody; 503 for somebody new while member cannot be asked */
    public void follow(String followerId, String followedId) {
        requireAnother(followerId, followedId);
        recognising.require(followedId);
        relating.begin(followerId, followedId);
    }

    /**
     * Without a relation nothing happens.
     *
     * @throws RuleBroken 422 for oneself
     */
    public void unfollow(String followerId, String followedId) {
        requireAnother(followerId, followedId);
        relating.end(followerId, followedId);
    }

    private static void requireAnother(String followerId, String followedId) {
        if (followerId.equals(followedId)) {
            throw new RuleBroken(FollowProblem.FOLLOWS_SELF);
        }
    }
}
