package io.ktravel.notification.inbox;

/** Inside this context, in the same transaction: a member was told something. */
public record Delivered(Mailbox mailbox, Notification notification) {}
