package io.ktravel.notification.announcement;

import io.ktravel.chassis.id.Ids;
import io.ktravel.notification.broadcast.BroadcastNumbers;
import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.inbox.Delivering;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells an author's followers of a plan: through their mailboxes one by one, or of a big author by a broadcast. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Announcing {
    /** More than an author makes while the topics lag behind each other. */
    private static final int MOST_LATE = 50;

    @Inject
    Announcements announcements;

    @Inject
    BroadcastNumbers numbers;

    @Inject
    FollowGraph graph;

    @Inject
    Delivering delivering;

    @Inject
    @ConfigProperty(name = "ktravel.notification.broadcast-from", defaultValue = "1000")
    long broadcastFrom;

    /** The author's row stays locked until the commit: whoever follows meanwhile finds this announcement. */
    public void announce(String authorId, String planId, Instant at) {
        long followers = graph.locked(authorId).followers();
        if (followers >= broadcastFrom || graph.isBeingRebuilt()) {
            announcements.add(Announcement.broadcast(Ids.next(), authorId, planId, at, numbers.next()));
        } else {
            Announcement announcement = Announcement.toEach(Ids.next(), authorId, planId, at);
            if (followers == 0) {
                announcement.close();
            }
            announcements.add(announcement);
        }
    }

    /**
     * Somebody follows, as an event says that comes later than one about a plan made after it: two topics have no order
     * between them. The caller has applied the event, and so holds the author's row.
     */
    public void cameLate(String followerId, String authorId, Instant since) {
        delivering.give(
                followerId,
                announcements.since(authorId, since, MOST_LATE).stream()
                        .sorted(Comparator.comparing(Announcement::at))
                        .map(Announcement::news)
                        .toList());
    }

    public void planEnded(String planId) {
        announcements.forgetPlan(planId);
    }

    /** Ids of announcements that are to be handed out, the oldest first; none while it is not known to whom. */
    @Transactional
    public List<String> open(int limit) {
        return graph.isBeingRebuilt() ? List.of() : announcements.open(limit);
    }
}
