package io.ktravel.notification.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownMemberTest {
    private final KnownMember dana = Members.named("dana", "Dana");

    @Test
    void the_newest_name_counts_in_whatever_order_events_come() {
        dana.told("Dana III", 3);
        dana.told("Dana II", 2);

        assertThat(dana.nickname()).isEqualTo("Dana III");
    }

    @Test
    void a_name_that_is_gone_does_not_come_back() {
        dana.end();
        dana.told("Dana", 9);

        assertThat(dana.nickname()).isNull();
    }
}
