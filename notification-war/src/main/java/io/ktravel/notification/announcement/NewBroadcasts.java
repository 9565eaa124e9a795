package io.ktravel.notification.announcement;

import io.ktravel.notification.broadcast.BroadcastNumbers;
import io.ktravel.notification.graph.FollowGraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which of some members have broadcasts to pick up. */
@ApplicationScoped
@Transactional
public class NewBroadcasts {
    private static final int MEMBERS_A_QUERY = 500;

    @Inject
    Announcements announcements;

    @Inject
    BroadcastNumbers numbers;

    @Inject
    FollowGraph graph;

    /** @param behind a number up to which it is known; below 0 nothing is, and everybody may be concerned */
    public News since(long behind, List<String> memberIds) {
        long newest = numbers.last();
        Set<String> concerned = new HashSet<>(behind < 0 ? memberIds : List.of());
        if (!memberIds.isEmpty() && behind >= 0 && newest > behind) {
            for (String author : announcements.authors(behind, newest)) {
                concerned.addAll(followers(author, memberIds));
            }
        }
        return new News(newest, concerned);
    }

    private Set<String> followers(String author, List<String> memberIds) {
        Set<String> followers = new HashSet<>();
        for (int from = 0; from < memberIds.size(); from += MEMBERS_A_QUERY) {
            int to = Math.min(memberIds.size(), from + MEMBERS_A_QUERY);
            followers.addAll(graph.followersAmong(author, memberIds.subList(from, to)));
        }
        return followers;
    }

    /**
     * What was found.
     *
     * @param upTo the number of the newest broadcast
     */
    public record News(long upTo, Set<String> concerned) {}
}
