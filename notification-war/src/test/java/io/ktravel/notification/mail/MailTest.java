package io.ktravel.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MailTest {
    private static final Instant NOW = Instant.EPOCH;

    private final Mail mail = new Mail("id", "dana", NOW);

    @Test
    void who_sends_it_has_it_alone_for_a_while() {
        mail.claim(NOW);

        assertThat(mail.dueAt()).isEqualTo(NOW.plus(Mail.CLAIM));
    }

    @Test
    void it_is_tried_again_later_and_later_and_then_given_up() {
        Duration longest = Duration.ZERO;
        for (int i = 1; i < Mail.ATTEMPTS; i++) {
            mail.claim(NOW);
            mail.failed(NOW);
            Duration pause = Duration.between(NOW, mail.dueAt());
            assertThat(pause).isGreaterThan(longest);
            longest = pause;
        }
        mail.claim(NOW);
        mail.failed(NOW);

        assertThat(mail.dueAt()).isNull();
    }

    @Test
    void what_was_sent_is_not_sent_again() {
        mail.claim(NOW);
        mail.done();

        assertThat(mail.dueAt()).isNull();
    }
}
