package io.ktravel.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.itinerary.Itinerary;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final Catalogue CATALOGUE = Catalogue.load(null);
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private final String dana = Ids.next();
    private final String eve = Ids.next();
    private final Plan plan = new Plan(
            Ids.next(),
            dana,
            new PlanContent("부산", "Busan", null, null, null, 2, null, Itinerary.empty()),
            Origin.manual(),
            CATALOGUE,
            NOW);

    @Test
    void a_new_plan_is_its_owners_alone() {
        assertThat(plan.isVisibleTo(dana)).isTrue();
        assertThat(plan.isVisibleTo(eve)).isFalse();
        assertThat(plan.created().plan().visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void a_shared_plan_is_everybodys_to_see() {
        PlanShared shared = plan.share(NOW.plusSeconds(1)).orElseThrow();

        assertThat(plan.isVisibleTo(eve)).isTrue();
        assertThat(shared.plan().visibility()).isEqualTo(Visibility.SHARED);
        assertThat(shared.plan().sharedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void a_plan_shared_twice_is_told_once() {
        plan.share(NOW);

        assertThat(plan.share(NOW.plusSeconds(5))).isEmpty();
        assertThat(plan.sharedAt()).isEqualTo(NOW);
    }

    @Test
    void a_plan_taken_back_is_its_owners_alone_again() {
        plan.share(NOW);

        PlanUnshared unshared = plan.unshare(NOW).orElseThrow();

        assertThat(plan.isVisibleTo(eve)).isFalse();
        assertThat(unshared.plan().visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(unshared.plan().sharedAt()).isNull();
        assertThat(plan.unshare(NOW)).isEmpty();
    }

    @Test
    void a_plan_that_was_taken_down_is_hidden_and_cannot_be_shared() {
        plan.share(NOW);

        assertThat(plan.takeDown(NOW)).isPresent();

        assertThat(plan.isVisibleTo(eve)).isFalse();
        assertThat(plan.isVisibleTo(dana)).isTrue();
        assertThatThrownBy(() -> plan.share(NOW))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(PlanProblem.TAKEN_DOWN));
        assertThat(plan.takeDown(NOW)).isEmpty();
    }

    @Test
    void a_restored_plan_is_as_its_owner_wants_it() {
        plan.share(NOW);
        plan.takeDown(NOW);
        assertThat(plan.restore(NOW)).isPresent();
        assertThat(plan.isVisibleTo(eve)).isTrue();

        plan.takeDown(NOW);
        assertThat(plan.unshare(NOW)).as("nobody saw it").isEmpty();
        assertThat(plan.restore(NOW)).isEqualTo(Optional.empty());
        assertThat(plan.isVisibleTo(eve)).isFalse();
    }
}
