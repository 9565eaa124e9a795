package io.ktravel.notification.inbox;

/** Inside this context, in the same transaction: a member is about to read, and is to find everything there. */
public record MailboxOpened(String memberId) {}
