package io.ktravel.notification.inbox.rest;

/** How many notifications are not read. */
public record UnreadCountView(long count) {}
