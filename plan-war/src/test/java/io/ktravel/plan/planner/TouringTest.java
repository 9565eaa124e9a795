package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Region;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.itinerary.Verdict;
import io.ktravel.plan.wish.Understood;
import io.ktravel.plan.wish.WordReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Trips through a region: several destinations, one plan that keeps every rule. */
class TouringTest {
    private static final Catalogue SHIPPED = Catalogue.load(null);
    private static final Planner PLANNER = new Planner(SHIPPED);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Test
    void a_region_is_known_by_its_names_and_a_destination_goes_first() {
        for (String name : List.of("강원도", "강원", "Gangwon", "gangwon-do", "region/gangwon")) {
            assertThat(SHIPPED.area(name).map(Area::id)).as(name).hasValue("region/gangwon");
        }
        assertThat(SHIPPED.area("Capital Area").map(Area::id)).hasValue("region/capital-area");
        assertThat(SHIPPED.area("제주도").map(Area::id)).hasValue("jeju");
        assertThat(SHIPPED.area("Atlantis")).isEmpty();
    }

    @Test
    void three_days_are_for_two_towns_and_the_way_between_them_is_a_row_of_the_catalogue() {
        Draft draft = plan(wishes("region/gangwon", 3, 2, null, null));

        assertThat(towns(draft)).containsExactlyInAnyOrder("gangneung", "sokcho");
        List<Item> legs = legs(draft);
        assertThat(legs).hasSize(1);
        assertThat(SHIPPED.entry(Objects.requireNonNull(ref(legs.get(0)).id()))).isPresent();
        assertThat(legs.get(0).cost()).isNotNull();
        assertThat(draft.title()).isEqualTo("강원도 3일 여행");
        assertThat(draft.reasons().get(0).render(Locale.KOREAN)).contains("강릉 (1)", "속초 (1)", "→");
        assertThat(draft.total()).isEqualTo(draft.itinerary().total("KRW"));
    }

    @Test
    void longer_trips_see_more_and_a_day_sees_one() {
        assertThat(towns(plan(wishes("region/gyeongsang", 1, 2, null, null)))).hasSize(1);
        assertThat(towns(plan(wishes("region/gyeongsang", 5, 2, null, null)))).hasSize(3);
        assertThat(towns(plan(wishes("region/gyeongsang", 9, 2, null, null)))).hasSize(4);
    }

    @Test
    void what_must_be_seen_decides_the_route() {
        Draft draft = plan(wishes("region/gyeongsang", 2, 2, null, "꼭 감천문화마을"));

        assertThat(towns(draft)).contains("busan");
        assertThat(draft.checks())
                .filteredOn(check -> check.rule().startsWith("mustSee"))
                .extracting(Check::verdict)
                .containsExactly(Verdict.PASS);
    }

    @Test
    void only_what_the_nights_cost_proves_a_refusal() {
        Infeasible little = (Infeasible) PLANNER.plan(wishes("region/gangwon", 3, 2, Money.won(20_000), null));
        assertThat(little.proven()).isTrue();
        Money enough = Objects.requireNonNull(little.workableBudget());
        Infeasible nearly = (Infeasible) PLANNER.plan(wishes("region/gangwon", 3, 2, enough.minus(Money.won(1)), null));
        assertThat(nearly.proven()).isFalse();
    }

    @Test
    void free_time_is_that_of_the_whole_trip() {
        Draft draft = plan(wishes("region/gyeongsang", 4, 2, null, "셋째 날 오후는 비워 줘"));

        assertThat(draft.checks())
                .filteredOn(check -> check.rule().equals("free:day3:afternoon"))
                .extracting(Check::verdict)
                .containsExactly(Verdict.PASS);
    }

    @Test
    void somebody_who_is_in_another_town_without_a_way_there_is_told() {
        Draft draft = plan(wishes("region/gangwon", 3, 2, null, null));
        List<Day> days = new ArrayList<>();
        draft.itinerary()
                .days()
                .forEach(day -> days.add(new Day(
                        day.date(),
                        day.items().stream().filter(item -> !isLeg(item)).toList())));

        List<Check> checks = Rules.check(
                new PlanFacts("강원도", FRIDAY, FRIDAY.plusDays(2), 2, null, new Itinerary(days), Understood.none()),
                SHIPPED);

        assertThat(checks)
                .filteredOn(check -> check.rule().equals("travelTime"))
                .extracting(Check::verdict)
                .containsExactly(Verdict.FAIL);
    }

    @Property(tries = 60)
    void every_tour_keeps_every_rule_and_every_refusal_is_minimal(@ForAll("wishes") Wishes wishes) {
        assertTour(wishes, PLANNER, SHIPPED);
    }

    @Property(tries = 60)
    void also_in_regions_of_small_towns(@ForAll("regions") Catalogue catalogue, @ForAll("regionWishes") Wishes wishes) {
        assertTour(wishes, new Planner(catalogue), catalogue);
    }

    private static void assertTour(Wishes wishes, Planner planner, Catalogue catalogue) {
        Outcome outcome = planner.plan(wishes);

        assertThat(planner.plan(wishes)).isEqualTo(outcome);
        if (outcome instanceof Draft draft) {
            assertThat(draft.checks()).noneMatch(check -> check.verdict() == Verdict.FAIL);
            assertThat(draft.checks())
                    .filteredOn(check -> Set.of("travelTime", "openingHours", "meals", "stays", "catalogue", "costs")
                            .contains(check.rule()))
                    .allMatch(check -> check.verdict() == Verdict.PASS);
            for (Day day : draft.itinerary().days()) {
                for (int i = 1; i < day.items().size(); i++) {
                    Item before = day.items().get(i - 1);
                    assertThat(day.items().get(i).time())
                            .isAfterOrEqualTo(before.until() == null ? before.time() : before.until());
                }
            }
            return;
        }
        Infeasible infeasible = (Infeasible) outcome;
        if (infeasible.conflicts().equals(List.of("location"))) {
            return;
        }
        Region region = (Region) catalogue.area(wishes.destination()).orElseThrow();
        Conflict conflict = new Conflict(
                new Grounds(
                        region,
                        region.destinations().stream()
                                .map(destination -> new Ground(destination, catalogue))
                                .toList()),
                wishes,
                WordReader.read(wishes.details(), region));
        Set<String> all = Set.copyOf(infeasible.conflicts());
        assertThat(conflict.works(all)).as("%s for %s", infeasible, wishes).isFalse();
        all.forEach(one -> assertThat(conflict.works(Conflict.without(all, one)))
                .as("without %s of %s for %s", one, infeasible, wishes)
                .isTrue());
        Money workable = infeasible.workableBudget();
        if (workable != null) {
            assertThat(planner.plan(wishes.withBudget(workable))).isInstanceOf(Draft.class);
        }
    }

    @Provide
    Arbitrary<Catalogue> regions() {
        return Arbitraries.randomValue(RandomTown::region);
    }

    @Provide
    Arbitrary<Wishes> wishes() {
        return wishes(SHIPPED.regions().stream().map(Region::id).toList(), "꼭 감천문화마을");
    }

    @Provide
    Arbitrary<Wishes> regionWishes() {
        return wishes(List.of("region/region"), "we must see Place 1");
    }

    private static Arbitrary<Wishes> wishes(List<String> regions, String mustSee) {
        return Combinators.combine(
                        Arbitraries.of(regions),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.integers().between(0, 1_500_000).injectNull(0.2),
                        Arbitraries.of("", "아이 둘", "회는 싫어요", "여유롭게", "둘째 날 오후는 비워 줘", "휠체어", mustSee))
                .as((region, shift, days, people, each, words) -> new Wishes(
                        region,
                        FRIDAY.plusDays(shift),
                        FRIDAY.plusDays(shift + days - 1L),
                        people,
                        each == null ? null : Money.won((long) each * people),
                        words,
                        Set.of(),
                        Locale.KOREAN));
    }

    private static Wishes wishes(String region, int days, int people, Money budget, String details) {
        return new Wishes(region, FRIDAY, FRIDAY.plusDays(days - 1L), people, budget, details, Set.of(), Locale.KOREAN);
    }

    private static Draft plan(Wishes wishes) {
        Outcome outcome = PLANNER.plan(wishes);
        assertThat(outcome).isInstanceOf(Draft.class);
        Draft draft = (Draft) outcome;
        assertThat(draft.checks()).noneMatch(check -> check.verdict() == Verdict.FAIL);
        return draft;
    }

    private static Set<String> towns(Draft draft) {
        return Set.copyOf(draft.itinerary()
                .items()
                .filter(item -> item.kind() == ItemKind.ACTIVITY || item.kind() == ItemKind.STAY)
                .map(item -> Objects.requireNonNull(ref(item).id()))
                .map(id -> id.substring(0, id.indexOf('/')))
                .toList());
    }

    private static List<Item> legs(Draft draft) {
        return draft.itinerary().items().filter(TouringTest::isLeg).toList();
    }

    private static boolean isLeg(Item item) {
        return item.kind() == ItemKind.TRANSPORT
                && String.valueOf(ref(item).id()).contains("/legs/");
    }

    private static PlaceRef ref(Item item) {
        return Objects.requireNonNull(item.place());
    }
}
