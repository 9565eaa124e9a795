package io.ktravel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

class JourneysPropertiesTest {
    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void a_journey_is_the_cheapest_of_all_and_a_refusal_means_that_there_is_none(@ForAll long seed) {
        SmallWorld world = SmallWorld.of(seed);
        Long least = within(world, Wish.of(world.request()));

        Answer answer = Journeys.plan(world.request(), world.legs());

        assertThat(answer instanceof Journey journey ? (Long) journey.cost() : null)
                .isEqualTo(least);
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void what_a_journey_says_that_it_costs_is_the_sum_of_its_parts(@ForAll long seed) {
        SmallWorld world = SmallWorld.of(seed);
        if (Journeys.plan(world.request(), world.legs()) instanceof Journey journey) {
            assertThat(sum(journey, world.request().people())).isEqualTo(journey.cost());
            assertThat(journey.days()).hasSize(world.request().days());
            List<Day.Meal> meals = journey.days().stream()
                    .flatMap(day -> day.meals().stream())
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(new HashSet<>(meals)).hasSameSizeAs(meals);
            assertThat(meals.stream().flatMap(meal -> meal.eatery().cuisines().stream()))
                    .containsAll(world.request().cuisines());
        }
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void of_the_conflicting_wishes_each_is_needed_for_the_conflict(@ForAll long seed) {
        SmallWorld world = SmallWorld.of(seed);
        if (Journeys.plan(world.request(), world.legs()) instanceof Refusal refusal
                && !refusal.conflicts().contains(Wish.DESTINATION)) {
            Set<Wish> conflict = EnumSet.copyOf(refusal.conflicts());
            assertThat(within(world, conflict)).isNull();
            for (Wish wish : refusal.conflicts()) {
                Set<Wish> rest = EnumSet.copyOf(conflict);
                rest.remove(wish);
                assertThat(within(world, rest)).as("without %s", wish).isNotNull();
            }
        }
    }

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void a_relaxation_is_enough_and_names_the_fewest_wishes_that_are(@ForAll long seed) {
        SmallWorld world = SmallWorld.of(seed);
        if (Journeys.plan(world.request(), world.legs()) instanceof Refusal refusal
                && !refusal.conflicts().contains(Wish.DESTINATION)) {
            Refusal.Relaxation first = refusal.relaxations().get(0);
            assertThat(within(world, left(world, first.givenUp())))
                    .isEqualTo(first.journey().cost());
            assertThat(fewest(world)).isEqualTo(first.givenUp().size());
        }
    }

    private static int fewest(SmallWorld world) {
        List<Wish> asked = List.copyOf(Wish.of(world.request()));
        return Stream.iterate(1, bits -> bits < 1 << asked.size(), bits -> bits + 1)
                .filter(bits -> {
                    Set<Wish> kept = EnumSet.noneOf(Wish.class);
                    for (int i = 0; i < asked.size(); i++) {
                        if ((bits & 1 << i) == 0) {
                            kept.add(asked.get(i));
                        }
                    }
                    return within(world, kept) != null;
                })
                .map(Integer::bitCount)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static Set<Wish> left(SmallWorld world, Set<Wish> givenUp) {
        Set<Wish> left = EnumSet.noneOf(Wish.class);
        left.addAll(Wish.of(world.request()));
        left.removeAll(givenUp);
        return left;
    }

    private static Long within(SmallWorld world, Set<Wish> wishes) {
        Request request = world.request().asking(wishes);
        Long least = EveryJourney.cheapest(request, world.legs());
        return least == null || request.budget() != null && least > request.budget() ? null : least;
    }

    private static long sum(Journey journey, int people) {
        return journey.days().stream()
                .mapToLong(day -> (day.leg() == null ? 0 : day.leg().cost(people))
                        + (day.lodging() == null ? 0 : day.lodging().cost(people))
                        + day.meals().stream()
                                .filter(Objects::nonNull)
                                .mapToLong(meal -> meal.eatery().price() * people)
                                .sum())
                .sum();
    }
}
