package io.ktravel.plan.heart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Planning;
import io.ktravel.plan.planning.Sharing;
import io.ktravel.plan.probe.Crossing;
import io.ktravel.plan.probe.InPlan;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A heart does not outlive its plan. */
class HeartingIT extends InPlan {
    private static final PlanContent CONTENT =
            new PlanContent("부산", "Busan", null, null, null, 2, null, new Itinerary(List.of()));

    @Inject
    Planning planning;

    @Inject
    Sharing sharing;

    @Inject
    Hearting hearting;

    @Inject
    Crossing crossing;

    private final String id = Ids.next();
    private final String dana = Ids.next();
    private final String eve = Ids.next();

    @BeforeEach
    void share() {
        planning.create(id, dana, CONTENT);
        sharing.share(id, dana);
    }

    @Test
    void a_heart_that_was_taken_back_goes_with_the_plan() {
        hearting.give(id, eve);
        hearting.takeBack(id, eve);

        planning.delete(id, dana, "*");

        await().until(() -> crossing.heartsOf(id) == 0);
    }

    @Test
    void a_heart_that_is_given_while_the_plan_is_deleted_goes_with_it() {
        crossing.run(() -> {
            planning.read(id, dana);
            crossing.meanwhile(() -> hearting.give(id, eve));
            planning.delete(id, dana, "*");
        });

        await().until(() -> crossing.heartsOf(id) == 0);
    }

    @Test
    void no_heart_is_given_to_a_plan_that_is_deleted_meanwhile() {
        assertThatThrownBy(() -> crossing.run(() -> {
                    planning.read(id, eve);
                    crossing.meanwhile(() -> planning.delete(id, dana, "*"));
                    hearting.give(id, eve);
                }))
                .isInstanceOf(RuleBroken.class);

        assertThat(crossing.heartsOf(id)).isZero();
    }
}
