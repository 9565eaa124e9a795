package io.ktravel.notification.inbox;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a member wants to be told.
 *
 * @param kinds those that are switched on; all, until the member says otherwise
 * @param email whether also by e-mail
 */
public record Preferences(Set<Kind> kinds, boolean email) {
    static final Preferences UNSAID = new Preferences(EnumSet.allOf(Kind.class), false);

    boolean want(Kind kind) {
        return kinds.contains(kind);
    }
}
