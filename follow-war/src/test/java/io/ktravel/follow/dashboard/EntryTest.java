package io.ktravel.follow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.follow.plan.LatestPlan;
import io.ktravel.follow.plan.SharedPlans;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EntryTest {
    private static final LatestPlan LATEST = new LatestPlan("p", Instant.parse("2026-11-26T09:00:00Z"));
    private final Followee eve = new Followee(null, null, 7, new SharedPlans(2, LATEST));

    @Test
    void the_latest_plan_is_shown_under_its_title() {
        Entry entry = Entry.of(eve, Optional.of(Map.of("p", "부산 🌊", "q", "Jeju")));

        assertThat(entry.latest()).isEqualTo(LATEST);
        assertThat(entry.title()).isEqualTo("부산 🌊");
    }

    @Test
    void a_plan_that_may_not_be_seen_now_is_not_shown_though_its_event_is_late() {
        Entry entry = Entry.of(eve, Optional.of(Map.of("q", "Jeju")));

        assertThat(entry.latest()).isNull();
        assertThat(entry.title()).isNull();
    }

    @Test
    void without_an_answer_the_plan_is_shown_without_a_title() {
        Entry entry = Entry.of(eve, Optional.empty());

        assertThat(entry.latest()).isEqualTo(LATEST);
        assertThat(entry.title()).isNull();
    }

    @Test
    void who_shares_nothing_is_shown_all_the_same() {
        Entry entry = Entry.of(new Followee(null, null, 0, SharedPlans.NONE), Optional.of(Map.of()));

        assertThat(entry.latest()).isNull();
        assertThat(entry.sharedPlans()).isZero();
    }
}
