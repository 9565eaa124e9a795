package io.ktravel.notification.inbox;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.notification.broadcast.BroadcastNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** What a member finds in the mailbox, and that it was read. */
@ApplicationScoped
@Transactional
public class Reading {
    private static final int KEYS = 1;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Notifications notifications;

    @Inject
    OlderPages olderPages;

    @Inject
    BroadcastNumbers broadcasts;

    @Inject
    Event<MailboxOpened> opened;

    /**
     * Newest first; one more than the page holds if there are that many.
     *
     * @throws RuleBroken 400 {@code invalid-cursor}
     */
    public List<Read> page(String memberId, boolean unreadOnly, PageQuery page) {
        Optional<Long> seen = page.cursor(KEYS).map(Reading::number);
        return opened(memberId)
                .map(mailbox -> behind(mailbox, seen, unreadOnly, page.limit() + 1).stream()
                        .map(one -> new Read(one, mailbox.hasRead(one)))
                        .toList())
                .orElse(List.of());
    }

    private List<Notification> behind(Mailbox mailbox, Optional<Long> seen, boolean unreadOnly, int limit) {
        return seen.filter(number -> !unreadOnly)
                .flatMap(number -> olderPages.behind(mailbox, number, limit))
                .orElseGet(() -> notifications.behind(mailbox, seen.orElse(Long.MAX_VALUE), unreadOnly, limit));
    }

    private static long number(Cursor cursor) {
        String key = cursor.keys().get(0);
        if (!key.matches("[0-9]{1,18}")) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
        return Long.parseLong(key);
    }

    public long unread(String memberId) {
        return opened(memberId).map(notifications::unread).orElse(0L);
    }

    private Optional<Mailbox> opened(String memberId) {
        opened.fire(new MailboxOpened(memberId));
        return mailboxes.find(memberId);
    }

    /** In their order, after a number; for streams. */
    public List<Read> after(String memberId, long number, int limit) {
        return mailboxes.find(memberId).stream()
                .flatMap(mailbox -> notifications.after(memberId, number, limit).stream()
                        .map(one -> new Read(one, mailbox.hasRead(one))))
                .toList();
    }

    /** One of the member's, unless it is gone. */
    public Optional<Read> find(String memberId, String id) {
        return mailboxes
                .find(memberId)
                .flatMap(mailbox -> notifications.find(memberId, id).map(one -> new Read(one, mailbox.hasRead(one))));
    }

    /** The number of the newest notification, after everything was looked for. */
    public long newest(String memberId) {
        return opened(memberId).map(Mailbox::lastNumber).orElse(0L);
    }

    /** Members who want mail, and whose mailbox was not opened since there are new broadcasts. */
    public List<String> mailedBehind(int limit) {
        return mailboxes.mailedBehind(broadcasts.last(), limit);
    }

    /** @throws RuleBroken 404 for one that is not the member's */
    public void markRead(String memberId, String id) {
        notifications
                .find(memberId, id)
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND))
                .read();
    }

    /** What comes afterwards stays unread. */
    public void markAllRead(String memberId) {
        if (opened(memberId).isPresent()) {
            mailboxes.refreshed(memberId).readAll();
        }
    }

    /** A notification, and whether its reader has read it. */
    public record Read(Notification notification, boolean read) {}
}
