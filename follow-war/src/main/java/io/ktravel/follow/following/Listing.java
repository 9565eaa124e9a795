package io.ktravel.follow.following;

import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.member.KnownMember;
import io.ktravel.follow.member.KnownMembers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lists both sides of what a member follows. */
@ApplicationScoped
@Transactional
public class Listing {
    @Inject
    Follows follows;

    @Inject
    KnownMembers members;

    /** Whom the member follows, the newest first; one row more than the page holds. */
    public List<Acquaintance> following(String memberId, PageQuery page) {
        return known(follows.ofFollower(memberId, page), Follow::followedId);
    }

    /** Who follows the member, the newest first; one row more than the page holds. */
    public List<Acquaintance> followers(String memberId, PageQuery page) {
        return known(follows.ofFollowed(memberId, page), Follow::followerId);
    }

    private List<Acquaintance> known(List<Follow> some, Function<Follow, String> other) {
        Map<String, KnownMember> known = members.all(some.stream().map(other).toList());
        return some.stream()
                .map(follow -> new Acquaintance(follow, other.apply(follow), known.get(other.apply(follow))))
                .toList();
    }
}
