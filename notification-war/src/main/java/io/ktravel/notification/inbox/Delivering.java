package io.ktravel.notification.inbox;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.event.Outbox;
import io.ktravel.chassis.id.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Puts news into a mailbox: each thing once, what the member wants to be told, never of the member's own doing. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Delivering {
    /** How often the oldest are let go: not at each delivery, which would cost a query. */
    private static final int TRIM_EVERY = 100;

    @Inject
    Mailboxes mailboxes;

    @Inject
    Notifications notifications;

    @Inject
    Erasures erasures;

    @Inject
    Outbox outbox;

    @Inject
    Event<Delivered> delivered;

    @Inject
    @ConfigProperty(name = "ktravel.notification.kept", defaultValue = "1000")
    int kept;

    /** In the given order. Whoever gives to several members goes by ascending ids, or two would wait for each other. */
    public void give(String memberId, List<News> news) {
        if (news.isEmpty() || erasures.isErased(memberId)) {
            return;
        }
        Mailbox mailbox = mailboxes.locked(memberId);
        Set<String> told = new HashSet<>(
                notifications.told(memberId, news.stream().map(News::aboutId).toList()));
        List<Notification> fresh = news.stream()
                .filter(one -> mailbox.preferences().want(one.kind()) && told.add(one.aboutId()))
                .map(one -> new Notification(Ids.next(), memberId, mailbox.next(), one))
                .toList();
        fresh.forEach(one -> add(mailbox, one));
        if (!fresh.isEmpty()) {
            outbox.append(fresh.get(fresh.size() - 1).created());
        }
    }

    private void add(Mailbox mailbox, Notification notification) {
        notifications.add(notification);
        if (notification.number() % TRIM_EVERY == 0) {
            notifications.trim(mailbox.memberId(), notification.number() - kept);
        }
        delivered.fire(new Delivered(mailbox, notification));
    }
}
