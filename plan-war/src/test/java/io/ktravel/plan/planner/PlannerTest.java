package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.CatalogueFiles;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.PlaceRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final Catalogue CATALOGUE = Catalogue.load(null);
    private static final Planner PLANNER = new Planner(CATALOGUE);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    @Test
    void three_days_in_busan_for_four() {
        Draft draft = draft(wishes("busan", 3, 4, Money.won(1_500_000), Locale.KOREAN));
        assertThat(draft.title()).isEqualTo("부산 3일 여행");
        assertThat(draft.total()).isEqualTo(draft.itinerary().total("KRW")).isLessThan(Money.won(1_500_000));
        assertThat(draft.reasons()).isNotEmpty();
        List<Day> days = draft.itinerary().days();
        assertThat(days.get(0).items().get(0).time()).isEqualTo("10:00");
        assertThat(end(days.get(2))).isBeforeOrEqualTo(LocalTime.of(18, 0));
        assertThat(days)
                .allSatisfy(day -> assertThat(count(day, ItemKind.ACTIVITY)).isBetween(2L, 4L));
        assertThat(count(days.get(1), ItemKind.MEAL)).isEqualTo(3);
        assertThat(days.subList(0, 2))
                .allSatisfy(day -> assertThat(last(day).kind()).isEqualTo(ItemKind.STAY));
        assertThat(count(days.get(2), ItemKind.STAY)).isZero();
    }

    @Test
    void a_ride_carries_its_transport_and_where_it_arrives() {
        Draft draft = draft(wishes("busan", 1, 2, null, Locale.ENGLISH));
        Item ride = draft.itinerary()
                .items()
                .filter(item -> item.kind() == ItemKind.TRANSPORT)
                .findFirst()
                .orElseThrow();
        PlaceRef arrival = Objects.requireNonNull(ride.place());
        assertThat(arrival.id()).startsWith("busan/transport/");
        assertThat(ride.name()).matches(".+ · Busan → " + arrival.name());
    }

    @Test
    void a_day_trip_needs_no_stay() {
        Draft draft = draft(wishes("seoul", 1, 2, null, Locale.ENGLISH));
        assertThat(draft.title()).isEqualTo("A day in Seoul");
        assertThat(draft.itinerary().items()).noneMatch(item -> item.kind() == ItemKind.STAY);
    }

    @Test
    void two_weeks_are_filled_without_repeating_anything() {
        Draft draft = draft(wishes("sokcho", 14, 2, null, Locale.ENGLISH));
        List<String> places = draft.itinerary()
                .items()
                .filter(item -> item.kind() == ItemKind.ACTIVITY || item.kind() == ItemKind.MEAL)
                .map(Item::name)
                .toList();
        assertThat(places).doesNotHaveDuplicates();
        assertThat(draft.itinerary().days())
                .hasSize(14)
                .allSatisfy(day -> assertThat(day.items()).hasSizeGreaterThan(3));
    }

    @Test
    void the_same_wishes_give_the_same_plan_also_in_parallel() {
        Wishes wishes = wishes("jeju", 4, 5, Money.won(3_000_000), Locale.KOREAN);
        Outcome once = PLANNER.plan(wishes);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(any -> PLANNER.plan(wishes)))
                .containsOnly(once);
    }

    @Test
    void what_the_traveller_likes_makes_a_difference() {
        Wishes museums = new Wishes(
                "seoul", FRIDAY, FRIDAY.plusDays(2), 2, null, "박물관 좋아해요", Set.of("unheard-of"), Locale.KOREAN);
        Wishes none = new Wishes("seoul", FRIDAY, FRIDAY.plusDays(2), 2, null, "박물관은 싫어요", Set.of(), Locale.KOREAN);
        assertThat(museums(museums)).isGreaterThan(2);
        assertThat(museums(none)).isZero();
    }

    @Test
    void a_small_budget_names_the_smallest_that_works() {
        Infeasible infeasible = infeasible(wishes("busan", 3, 4, Money.won(100_000), Locale.ENGLISH));
        assertThat(infeasible.conflicts()).containsExactly("budget", "dates");
        Money enough = Objects.requireNonNull(infeasible.workableBudget());
        assertThat(infeasible.relaxations())
                .extracting(Relaxation::text)
                .contains(Evidence.of("infeasible.budget", enough, enough.minus(Money.won(100_000))));
        assertThat(draft(wishes("busan", 3, 4, enough, Locale.ENGLISH)).total()).isEqualTo(enough);
        assertThat(PLANNER.plan(wishes("busan", 3, 4, enough.minus(Money.won(1)), Locale.ENGLISH)))
                .isInstanceOf(Infeasible.class);
    }

    @Test
    void in_a_city_a_refusal_says_whether_it_is_proven() {
        Money enough = Objects.requireNonNull(infeasible(wishes("busan", 3, 4, Money.won(100), Locale.ENGLISH))
                .workableBudget());
        assertThat(infeasible(wishes("busan", 3, 4, enough.minus(Money.won(1)), Locale.ENGLISH))
                        .proven())
                .as("nobody tries every plan of a city")
                .isFalse();
        assertThat(infeasible(wishes("busan", 3, 4, Money.won(100_000), Locale.ENGLISH))
                        .proven())
                .as("the cheapest nights alone cost more")
                .isTrue();
        Wishes impossible = new Wishes(
                "gyeongju", FRIDAY, FRIDAY.plusDays(2), 2, null, "불국사는 꼭 가고 싶어요, 불국사는 싫어요", Set.of(), Locale.KOREAN);
        assertThat(infeasible(impossible).proven())
                .as("closed for it by another wish: %s", infeasible(impossible))
                .isTrue();
    }

    @Test
    void the_conflict_is_the_smallest_set_of_wishes() {
        assertThat(conflicts(1, 50, 50_000)).containsExactly("budget", "groupSize");
        assertThat(conflicts(3, 2, 100_000)).containsExactly("budget", "dates");
        assertThat(conflicts(3, 2, 200_000)).containsExactly("budget", "groupSize", "dates");
        assertThat(conflicts(3, 2, 1)).containsExactly("budget");
    }

    @Test
    void a_budget_in_another_currency_cannot_be_compared() {
        Infeasible infeasible = (Infeasible)
                PLANNER.plan(wishes("busan", 2, 2, new Money(BigDecimal.valueOf(100_000), "USD"), Locale.ENGLISH));
        assertThat(infeasible.conflicts()).containsExactly("budget");
        assertThat(infeasible.workableBudget().currency()).isEqualTo("KRW");
    }

    @Test
    void a_stay_that_takes_more_nights_makes_the_dates_the_conflict() {
        Catalogue longStays = CatalogueFiles.smallTown()
                .replacing("town/stays.csv", "60000,2,1,", "60000,2,3,")
                .replacing("town/stays.csv", "150000,6,2,", "150000,6,4,")
                .load();
        Planner planner = new Planner(longStays);
        Infeasible infeasible = (Infeasible) planner.plan(wishes("town", 3, 2, null, Locale.ENGLISH));
        assertThat(infeasible.conflicts()).containsExactly("dates");
        assertThat(infeasible.relaxation()).isEqualTo(Evidence.of("infeasible.longer", 1, "2026-12-07"));
        assertThat(planner.plan(wishes("town", 4, 2, null, Locale.ENGLISH))).isInstanceOf(Draft.class);
    }

    @Test
    void a_town_without_a_way_to_its_stays_is_for_a_day() {
        Catalogue cutOff = CatalogueFiles.smallTown()
                .replacing("town/transport.csv", "50,35,Mo-Su 06:00-22:00", "50,35,Su 06:00-06:30")
                .replacing("town/transport.csv", "vehicle,4,90,24/7", "vehicle,4,0.1,24/7")
                .replacing("town/stays.csv", "36.0015,128.0005", "36.1,128.1")
                .load();
        Infeasible infeasible = (Infeasible) new Planner(cutOff).plan(wishes("town", 2, 2, null, Locale.ENGLISH));
        assertThat(infeasible.conflicts()).containsExactly("dates");
        assertThat(infeasible.relaxation()).isEqualTo(Evidence.of("infeasible.shorter", 1, FRIDAY));
    }

    @Test
    void wishes_out_of_range_are_refused() {
        assertThatThrownBy(() -> wishes("busan", 0, 2, null, Locale.ENGLISH)).hasMessageContaining("1 to 14 days");
        assertThatThrownBy(() -> wishes("busan", 15, 2, null, Locale.ENGLISH)).hasMessageContaining("1 to 14 days");
        assertThatThrownBy(() -> wishes("busan", 2, 0, null, Locale.ENGLISH)).hasMessageContaining("1 to 50 people");
        assertThatThrownBy(() -> wishes("busan", 2, 51, null, Locale.ENGLISH)).hasMessageContaining("1 to 50 people");
        assertThatThrownBy(() -> PLANNER.plan(wishes("paris", 2, 2, null, Locale.ENGLISH)))
                .hasMessageContaining("paris");
    }

    private static List<String> conflicts(int days, int people, long budget) {
        return infeasible(wishes("busan", days, people, Money.won(budget), Locale.ENGLISH))
                .conflicts();
    }

    private static Infeasible infeasible(Wishes wishes) {
        return (Infeasible) PLANNER.plan(wishes);
    }

    private static long museums(Wishes wishes) {
        return draft(wishes)
                .itinerary()
                .items()
                .filter(item -> item.kind() == ItemKind.ACTIVITY)
                .map(item -> CATALOGUE.entry(item.place().id()).orElseThrow())
                .filter(entry -> entry instanceof Place place && place.tags().contains("museum"))
                .count();
    }

    private static Draft draft(Wishes wishes) {
        return (Draft) PLANNER.plan(wishes);
    }

    private static Wishes wishes(String destination, int days, int people, @Nullable Money budget, Locale locale) {
        return new Wishes(destination, FRIDAY, FRIDAY.plusDays(days - 1L), people, budget, null, Set.of(), locale);
    }

    private static long count(Day day, ItemKind kind) {
        return day.items().stream().filter(item -> item.kind() == kind).count();
    }

    private static Item last(Day day) {
        return day.items().get(day.items().size() - 1);
    }

    private static LocalTime end(Day day) {
        return Objects.requireNonNull(last(day).until());
    }
}
