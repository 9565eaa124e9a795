package io.ktravel.notification.inbox;

import io.ktravel.chassis.event.DomainEvent;

/**
 * A member was told something. The aggregate is the mailbox, so that the topic keeps one event a member and not one a
 * notification; of several that came together the newest is told.
 *
 * @param version the notification's number in the mailbox
 */
public record NotificationCreated(String memberId, long version, String notificationId, Kind kind)
        implements DomainEvent {
    @Override
    public String aggregateId() {
        return memberId;
    }
}
