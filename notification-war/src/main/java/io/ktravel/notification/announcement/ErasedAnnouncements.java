package io.ktravel.notification.announcement;

import io.ktravel.chassis.erasure.Erasable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What an erased author announced. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ErasedAnnouncements implements Erasable {
    @Inject
    Announcements announcements;

    @Override
    public boolean eraseSome(String memberId, int limit) {
        return announcements.eraseAuthor(memberId, limit);
    }
}
