package io.ktravel.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What a member wants to be told from now on. */
@ApplicationScoped
@Transactional
public class Preferring {
    @Inject
    Mailboxes mailboxes;

    public Preferences of(String memberId) {
        return mailboxes.find(memberId).map(Mailbox::preferences).orElse(Preferences.UNSAID);
    }

    public Preferences prefer(String memberId, Preferences preferences) {
        Mailbox mailbox = mailboxes.locked(memberId);
        mailbox.prefer(preferences);
        return mailbox.preferences();
    }
}
