package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SagaPropertiesTest {
    @Property(tries = 5000)
    void no_order_of_calls_crashes_and_repeated_events_loses_a_token_or_gives_an_unpaid_plan(
            @ForAll @Size(max = 30) List<World.Step> steps, @ForAll @IntRange(max = 2) int tokens) {
        World world = new World(tokens);
        steps.forEach(world::step);
        world.rest();

        int toppedUp = (int) steps.stream().filter(World.Step.TOP_UP::equals).count();
        switch (world.recommendation.status()) {
            case PENDING -> throw new AssertionError("still pending");
            case COMPLETED -> {
                assertThat(world.plans).isOne();
                assertThat(world.spend).isEqualTo(World.Spend.SETTLED);
                assertThat(world.tokens).isEqualTo(tokens + toppedUp - 1);
            }
            case REJECTED, FAILED -> {
                assertThat(world.plans).isZero();
                assertThat(world.spend).isIn(World.Spend.NONE, World.Spend.RETURNED, World.Spend.CANCELLED);
                assertThat(world.tokens).isEqualTo(tokens + toppedUp);
            }
        }
    }
}
