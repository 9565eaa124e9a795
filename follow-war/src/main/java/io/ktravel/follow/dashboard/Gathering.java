package io.ktravel.follow.dashboard;

import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Author;
import io.ktravel.follow.following.Authors;
import io.ktravel.follow.following.Follow;
import io.ktravel.follow.following.Follows;
import io.ktravel.follow.member.KnownMember;
import io.ktravel.follow.member.KnownMembers;
import io.ktravel.follow.plan.SharedPlans;
import io.ktravel.follow.plan.Sharing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/** Puts together what this context knows of members. A handful of queries, however many members there are. */
@ApplicationScoped
@Transactional
public class Gathering {
    @Inject
    Follows follows;

    @Inject
    Authors authors;

    @Inject
    KnownMembers members;

    @Inject
    Sharing sharing;

    /** Whom the member follows, the newest first; one row more than the page holds. */
    List<Followee> followed(String memberId, PageQuery page) {
        List<Follow> followed = follows.ofFollower(memberId, page);
        List<String> ids = followed.stream().map(Follow::followedId).toList();
        Map<String, KnownMember> known = members.all(ids);
        Map<String, Long> followers = authors.followers(ids);
        Map<String, SharedPlans> shared = sharing.by(ids);
        return followed.stream()
                .map(follow -> new Followee(
                        follow,
                        known.get(follow.followedId()),
                        followers.getOrDefault(follow.followedId(), 0L),
                        shared.getOrDefault(follow.followedId(), SharedPlans.NONE)))
                .toList();
    }

    /** Those whom most follow first; one row more than the page holds. */
    public List<Ranked> mostFollowed(PageQuery page) {
        List<Author> ranked = authors.mostFollowed(page);
        Map<String, KnownMember> known =
                members.all(ranked.stream().map(Author::memberId).toList());
        return ranked.stream()
                .map(author -> new Ranked(author, known.get(author.memberId())))
                .toList();
    }

    Counts counts(String memberId) {
        List<String> one = List.of(memberId);
        return new Counts(
                authors.followers(one).getOrDefault(memberId, 0L),
                follows.countOf(memberId),
                sharing.by(one).getOrDefault(memberId, SharedPlans.NONE).count());
    }
}
