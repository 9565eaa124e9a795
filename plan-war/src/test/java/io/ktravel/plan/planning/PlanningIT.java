package io.ktravel.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.event.OutboxEntry;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.probe.InPlan;
import io.ktravel.plan.probe.Unsteady;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanningIT extends InPlan {
    private static final PlanContent CONTENT =
            new PlanContent("부산 🌊", "Busan", null, null, null, 4, null, new Itinerary(List.of()));

    @Inject
    Planning planning;

    @Inject
    Unsteady unsteady;

    private final String id = Ids.next();
    private final String dana = Ids.next();

    @Test
    void a_plan_is_committed_with_the_event_that_tells_it() {
        planning.create(id, dana, CONTENT);

        assertThat(planning.read(id, dana).content().title()).isEqualTo("부산 🌊");
        assertThat(events()).containsExactly("ktravel.plan.PlanCreated.v1");
    }

    @Test
    void a_failure_leaves_neither_plan_nor_event() {
        assertThatThrownBy(() -> unsteady.failAfter(() -> planning.create(id, dana, CONTENT)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(planning.made(id, dana)).isEmpty();
        assertThat(events()).isEmpty();
    }

    @Test
    void a_failed_deletion_leaves_the_plan_and_tells_nothing() {
        planning.create(id, dana, CONTENT);

        assertThatThrownBy(() -> unsteady.failAfter(() -> planning.delete(id, dana, "*")))
                .isInstanceOf(IllegalStateException.class);

        assertThat(planning.made(id, dana)).isPresent();
        assertThat(events()).containsExactly("ktravel.plan.PlanCreated.v1");
    }

    private List<String> events() {
        return unsteady.events(id).stream()
                .map(OutboxEntry::event)
                .map(event -> Events.read(event).getType())
                .toList();
    }
}
