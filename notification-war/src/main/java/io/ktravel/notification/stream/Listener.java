package io.ktravel.notification.stream;

import java.time.Instant;
import java.util.Locale;

/**
 * Who listens.
 *
 * @param until when the access token expires, and the stream with it
 */
public record Listener(String memberId, Locale language, Instant until) {}
