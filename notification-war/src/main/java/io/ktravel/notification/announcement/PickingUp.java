package io.ktravel.notification.announcement;

import io.ktravel.notification.broadcast.BroadcastNumbers;
import io.ktravel.notification.graph.FollowEdge;
import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.inbox.Delivering;
import io.ktravel.notification.inbox.Mailbox;
import io.ktravel.notification.inbox.MailboxOpened;
import io.ktravel.notification.inbox.Mailboxes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the broadcasts that came since last time into a mailbox when its owner is about to read it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PickingUp {
    /**
     * Up to so many new broadcasts are walked through, at the price of a probe for each author among them, whomever else
     * the member follows. Who was away for longer is looked up by whom they follow.
     */
    private static final int WALK = 500;

    /** Older ones are let go when there are more: an inbox is no archive. */
    private static final int MOST = 200;

    @Inject
    Announcements announcements;

    @Inject
    BroadcastNumbers numbers;

    @Inject
    FollowGraph graph;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Delivering delivering;

    void opened(@Observes MailboxOpened opened) {
        long newest = numbers.last();
        boolean news = mailboxes
                .find(opened.memberId())
                .filter(mailbox -> mailbox.broadcastsSeen() < newest)
                .isPresent();
        if (news && !graph.isBeingRebuilt()) {
            pickUp(mailboxes.refreshed(opened.memberId()), newest);
        }
    }

    private void pickUp(Mailbox mailbox, long newest) {
        long seen = mailbox.broadcastsSeen();
        List<Announcement> wanted = newest - seen <= WALK
                ? walk(mailbox.memberId(), seen, newest)
                : announcements.broadcastsFor(mailbox.memberId(), seen, newest, MOST);
        delivering.give(
                mailbox.memberId(), wanted.stream().map(Announcement::news).toList());
        mailbox.sawBroadcasts(newest);
    }

    private List<Announcement> walk(String memberId, long seen, long newest) {
        List<Announcement> all = announcements.broadcasts(seen, newest);
        if (all.isEmpty()) {
            return all;
        }
        List<String> authors =
                all.stream().map(Announcement::authorId).distinct().toList();
        Map<String, FollowEdge> followed = graph.followed(memberId, authors).stream()
                .collect(Collectors.toMap(FollowEdge::followedId, Function.identity()));
        List<Announcement> wanted = all.stream()
                .filter(one -> followed.containsKey(one.authorId())
                        && followed.get(one.authorId()).wants(one.at()))
                .toList();
        return wanted.subList(Math.max(0, wanted.size() - MOST), wanted.size());
    }
}
