package io.ktravel.notification.announcement;

import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.inbox.Delivering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** One chunk of followers in one transaction, together with how far it got: a killed process goes on behind it. */
@ApplicationScoped
@Transactional
public class HandingOut {
    private static final int CHUNK = 100;

    @Inject
    Announcements announcements;

    @Inject
    FollowGraph graph;

    @Inject
    Delivering delivering;

    /** Two replicas at the same announcement are one after the other, each with a chunk of its own. */
    public void step(String announcementId) {
        announcements.locked(announcementId).filter(Announcement::isOpen).ifPresent(this::step);
    }

    private void step(Announcement announcement) {
        List<String> followers =
                graph.followersBehind(announcement.authorId(), announcement.at(), announcement.handedTo(), CHUNK);
        for (String follower : followers) {
            delivering.give(follower, List.of(announcement.news()));
            announcement.handedTo(follower);
        }
        if (followers.size() < CHUNK) {
            announcement.close();
        }
    }
}
