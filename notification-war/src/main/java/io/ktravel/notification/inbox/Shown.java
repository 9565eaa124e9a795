package io.ktravel.notification.inbox;

import java.time.Instant;

/**
 * A notification as its reader sees it now.
 *
 * @param text a sentence in the reader's language
 */
public record Shown(String id, Kind kind, Instant at, boolean read, Actor actor, Subject subject, String text) {}
