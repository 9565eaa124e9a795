package io.ktravel.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.id.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final News NEWS = new News(Kind.FOLLOWED, "a", "b", "c", Instant.EPOCH);

    private final Mailbox mailbox = new Mailbox("dana", 7);

    @Test
    void everything_is_wanted_and_no_mail_until_the_member_says_otherwise() {
        assertThat(mailbox.preferences()).isEqualTo(Preferences.UNSAID);
        assertThat(mailbox.wantsEmail()).isFalse();
        assertThat(mailbox.broadcastsSeen()).isEqualTo(7);
    }

    @Property
    void preferences_come_back_as_they_were_said(@ForAll Set<Kind> kinds, @ForAll boolean email) {
        EnumSet<Kind> on = EnumSet.noneOf(Kind.class);
        on.addAll(kinds);

        mailbox.prefer(new Preferences(on, email));

        assertThat(mailbox.preferences()).isEqualTo(new Preferences(on, email));
    }

    /** true: something comes; false: the member reads all. */
    @Property
    void read_is_what_came_before_and_numbers_never_repeat(@ForAll @Size(max = 50) List<Boolean> steps) {
        Mailbox fresh = new Mailbox("dana", 0);
        List<Notification> read = new ArrayList<>();
        List<Notification> unread = new ArrayList<>();
        for (boolean comes : steps) {
            if (comes) {
                unread.add(new Notification(Ids.next(), "dana", fresh.next(), NEWS));
            } else {
                fresh.readAll();
                read.addAll(unread);
                unread.clear();
            }
        }
        assertThat(read).allMatch(fresh::hasRead);
        assertThat(unread).noneMatch(fresh::hasRead);
        read.addAll(unread);
        assertThat(read).extracting(Notification::number).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void broadcasts_that_were_seen_stay_seen() {
        mailbox.sawBroadcasts(9);
        mailbox.sawBroadcasts(8);

        assertThat(mailbox.broadcastsSeen()).isEqualTo(9);
    }
}
