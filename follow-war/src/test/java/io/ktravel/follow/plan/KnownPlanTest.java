package io.ktravel.follow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class KnownPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private final KnownPlan plan = new KnownPlan("p", "eve");

    @Test
    void an_older_event_changes_nothing() {
        plan.told(null, 3);
        plan.told(NOW, 2);

        assertThat(plan.sharedAt()).isNull();
    }

    @Test
    void the_first_event_counts_whatever_its_version_is() {
        plan.told(NOW, 0);

        assertThat(plan.sharedAt()).isEqualTo(NOW);
    }

    @Test
    void only_a_shared_plan_has_a_time_of_sharing() {
        assertThat(new PlanTold("p", 1, "eve", "SHARED", NOW).sharedSince()).isEqualTo(NOW);
        assertThat(new PlanTold("p", 1, "eve", "PRIVATE", NOW).sharedSince()).isNull();
        assertThat(new PlanTold("p", 1, "eve", null, null).sharedSince()).isNull();
    }
}
