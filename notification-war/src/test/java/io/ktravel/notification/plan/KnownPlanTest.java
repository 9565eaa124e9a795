package io.ktravel.notification.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownPlanTest {
    @Test
    void the_newest_visibility_counts_in_whatever_order_events_come() {
        KnownPlan hidden = Plans.hidden("one");
        hidden.told(true, 2);

        assertThat(hidden.isShared()).isFalse();
    }

    @Test
    void a_plan_that_is_gone_is_never_shared_again() {
        KnownPlan ended = Plans.ended("one");
        ended.told(true, 9);

        assertThat(ended.isShared()).isFalse();
        assertThat(ended.isEnded()).isTrue();
    }
}
