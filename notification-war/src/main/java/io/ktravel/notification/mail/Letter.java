package io.ktravel.notification.mail;

import java.util.regex.Pattern;

/**
 * A mail to be sent. Its lines hold no control characters, so that nothing in them can pass for a header.
 *
 * @param id the same in each attempt, so that a mail which is sent twice is recognised as one
 */
record Letter(String id, String to, String subject, String body) {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

    Letter {
        to = oneLine(to);
        subject = oneLine(subject);
    }

    private static String oneLine(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }
}
