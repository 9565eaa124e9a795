package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Region;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.Verdict;
import io.ktravel.plan.wish.WordReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is locked stays, whatever else is wished; and a refusal names locks only where they are in the way. */
class KeepingPropertiesTest {
    private static final Catalogue SHIPPED = Catalogue.load(null);
    private static final List<String> WORDS =
            List.of("", "아이 둘", "회는 싫어요", "여유롭게", "휠체어", "채식", "둘째 날 오후는 비워 줘", "no museums");

    @Property(tries = 150)
    void a_plan_can_always_be_planned_anew_with_any_of_it_locked(
            @ForAll("wishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(SHIPPED), SHIPPED, wishes, wishes, random, true);
    }

    @Property(tries = 150)
    void also_in_small_towns(
            @ForAll("towns") Catalogue town, @ForAll("townWishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(town), town, wishes, wishes, random, true);
    }

    @Property(tries = 60)
    void also_of_a_trip_through_a_region(@ForAll("regionWishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(SHIPPED), SHIPPED, wishes, wishes, random, true);
    }

    @Property(tries = 60)
    void also_in_regions_of_small_towns(
            @ForAll("regions") Catalogue region, @ForAll("townsWishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(region), region, wishes, wishes, random, true);
    }

    @Property(tries = 60)
    void also_in_regions_of_small_towns_when_the_wishes_change(
            @ForAll("regions") Catalogue region, @ForAll("townsWishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(region), region, wishes, changed(wishes, random), random, false);
    }

    @Property(tries = 200)
    void what_is_locked_stays_or_is_refused_when_the_wishes_change(
            @ForAll("wishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(SHIPPED), SHIPPED, wishes, changed(wishes, random), random, false);
    }

    @Property(tries = 200)
    void also_in_small_towns_when_the_wishes_change(
            @ForAll("towns") Catalogue town, @ForAll("townWishes") Wishes wishes, @ForAll Random random) {
        anew(new Planner(town), town, wishes, changed(wishes, random), random, false);
    }

    private static void anew(
            Planner planner, Catalogue catalogue, Wishes before, Wishes now, Random random, boolean possible) {
        if (!(planner.plan(before) instanceof Draft draft)) {
            return;
        }
        Keeping keeping = new Keeping(draft.itinerary(), locks(draft.itinerary(), random));
        Wishes asked = now.with(keeping);
        Outcome outcome = planner.plan(asked);

        assertThat(planner.plan(asked)).isEqualTo(outcome);
        if (outcome instanceof Draft anew) {
            assertThat(anew.checks()).noneMatch(check -> check.verdict() == Verdict.FAIL);
            keeping.locks().forEach(lock -> assertKept(lock, keeping, anew.itinerary()));
        } else {
            assertThat(possible).as("%s for %s", outcome, asked).isFalse();
            assertMinimal((Infeasible) outcome, asked, catalogue);
        }
    }

    /** But for what it costs a group of another size. */
    private static void assertKept(Locked lock, Keeping keeping, Itinerary anew) {
        List<Item> before = day(keeping.itinerary(), lock.date());
        List<Item> now = day(anew, lock.date());
        if (lock.position() == null) {
            assertThat(now).usingElementComparatorIgnoringFields("cost").isEqualTo(before);
        } else {
            assertThat(now).usingElementComparatorIgnoringFields("cost").contains(before.get(lock.position()));
        }
    }

    private static void assertMinimal(Infeasible infeasible, Wishes wishes, Catalogue catalogue) {
        Terrain terrain = terrain(catalogue.area(wishes.destination()).orElseThrow(), catalogue);
        Conflict conflict = new Conflict(terrain, wishes, WordReader.read(wishes.details(), terrain.area()));
        Set<String> all = new HashSet<>(infeasible.conflicts());
        if (all.equals(Set.of("location"))) {
            return;
        }
        assertThat(conflict.works(all)).as("%s", infeasible).isFalse();
        for (String one : all) {
            assertThat(conflict.works(Conflict.without(all, one)))
                    .as("without %s of %s", one, infeasible)
                    .isTrue();
        }
        infeasible
                .relaxations()
                .forEach(relaxation ->
                        assertThat(relaxation.text().render(Locale.KOREAN)).doesNotContain("{", "infeasible."));
        infeasible
                .words()
                .forEach(word -> assertThat(word.render(Locale.KOREAN)).doesNotContain("{", "conflict."));
    }

    private static Terrain terrain(Area area, Catalogue catalogue) {
        List<Ground> grounds = area.destinations().stream()
                .map(destination -> new Ground(destination, catalogue))
                .toList();
        return area instanceof Region region ? new Grounds(region, grounds) : grounds.get(0);
    }

    private static List<Locked> locks(Itinerary itinerary, Random random) {
        List<Locked> locks = new ArrayList<>();
        for (Day day : itinerary.days()) {
            int much = random.nextInt(4);
            if (much == 0) {
                locks.add(new Locked(day.date(), null));
            } else if (much > 1) {
                IntStream.range(0, day.items().size())
                        .filter(i -> day.items().get(i).kind() != ItemKind.TRANSPORT)
                        .filter(i -> random.nextInt(much) == 0)
                        .forEach(i -> locks.add(new Locked(day.date(), i)));
            }
        }
        return locks.subList(0, Math.min(8, locks.size()));
    }

    private static Wishes changed(Wishes wishes, Random random) {
        LocalDate start = wishes.startDate().plusDays(random.nextInt(3) - 1L);
        LocalDate end = wishes.endDate().plusDays(random.nextInt(3));
        Money budget = wishes.budget();
        return new Wishes(
                wishes.destination(),
                start.isAfter(end) ? end : start,
                end,
                random.nextBoolean() ? wishes.groupSize() : 1 + random.nextInt(8),
                budget == null || random.nextBoolean() ? null : budget.times(1 + random.nextInt(3)),
                WORDS.get(random.nextInt(WORDS.size())),
                Set.of(),
                Locale.KOREAN);
    }

    private static List<Item> day(Itinerary itinerary, LocalDate date) {
        Map<LocalDate, Day> days = itinerary.days().stream().collect(Collectors.toMap(Day::date, Function.identity()));
        return days.get(date).items();
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        return wishes(Arbitraries.of("busan", "gyeongju", "jeju", "seoul"), 5);
    }

    @Provide
    Arbitrary<Wishes> townWishes() {
        return wishes(Arbitraries.just("town"), 6);
    }

    @Provide
    Arbitrary<Wishes> regionWishes() {
        return wishes(Arbitraries.of("region/gangwon", "region/gyeongsang", "region/capital-area"), 5);
    }

    @Provide
    Arbitrary<Wishes> townsWishes() {
        return wishes(Arbitraries.just("region/region"), 6);
    }

    @Provide
    Arbitrary<Catalogue> regions() {
        return Arbitraries.randomValue(RandomTown::region);
    }

    @Provide
    Arbitrary<Catalogue> towns() {
        return Arbitraries.randomValue(RandomTown::of);
    }

    private static Arbitrary<Wishes> wishes(Arbitrary<String> destinations, int maxDays) {
        return Combinators.combine(
                        destinations,
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, maxDays),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(50_000, 900_000).injectNull(0.2),
                        Arbitraries.of(WORDS))
                .as((id, shift, days, people, each, words) -> new Wishes(
                        id,
                        LocalDate.of(2026, 12, 1).plusDays(shift),
                        LocalDate.of(2026, 12, 1).plusDays(shift + days - 1L),
                        people,
                        each == null ? null : Money.won((long) each * people),
                        words,
                        Set.of(),
                        Locale.KOREAN));
    }
}
