package io.ktravel.notification.inbox;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What an erased member was told, preferred and did. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedInbox implements Erasable {
    @Inject
    Mailboxes mailboxes;

    @Inject
    Notifications notifications;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        mailboxes.remove(memberId);
        return notifications.erase(memberId, limit);
    }
}
