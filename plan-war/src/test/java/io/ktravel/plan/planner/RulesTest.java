package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.CatalogueFiles;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.itinerary.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One good hand-typed plan, and for each rule a small change that breaks it. */
class RulesTest {
    private static final Catalogue CATALOGUE = CatalogueFiles.smallTown().load();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);

    private final List<Item> friday = new ArrayList<>(List.of(
            item("12:00", "13:00", ItemKind.MEAL, "Soup House", 18_000),
            item("13:30", "14:30", ItemKind.ACTIVITY, "Museum", 4_000),
            item("18:00", "19:15", ItemKind.MEAL, "Grill", 36_000),
            item("19:30", null, ItemKind.STAY, "Inn", 60_000)));
    private final List<Item> saturday = new ArrayList<>(List.of(
            note("08:00", "08:45", "아침은 편의점"),
            item("08:45", "09:10", ItemKind.TRANSPORT, "Taxi · Inn → Temple", "Temple", 36.0, 128.02, 7_330),
            item("09:10", "10:10", ItemKind.ACTIVITY, "절", 2_000),
            item("12:00", "13:00", ItemKind.MEAL, "Noodles", 16_000)));

    @Test
    void a_good_plan_keeps_every_rule() {
        assertThat(check()).extracting(Check::verdict).containsOnly(Verdict.PASS);
        assertThat(evidence("costs")).isEqualTo("7 costs add up to ₩143,330.");
    }

    @Test
    void the_dates_of_the_days_are_those_of_the_plan() {
        assertThat(verdict("dates", plan(FRIDAY, FRIDAY))).isEqualTo(Verdict.FAIL);
        assertThat(verdict("dates", plan(SATURDAY, FRIDAY))).isEqualTo(Verdict.FAIL);
        assertThat(verdict("dates", plan(FRIDAY, SATURDAY.plusDays(1)))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict("dates", plan(null, SATURDAY))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void days_come_in_their_order() {
        Itinerary backwards = new Itinerary(List.of(new Day(SATURDAY, saturday), new Day(FRIDAY, friday)));
        assertThat(verdict("dates", new PlanFacts("town", FRIDAY, SATURDAY, 2, null, backwards)))
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void what_the_catalogue_does_not_have_is_named() {
        friday.set(1, item("13:30", "14:30", ItemKind.ACTIVITY, "Invented Palace", 4_000));
        assertFails("catalogue", "Invented Palace");
        friday.set(1, withId(friday.get(1), "town/palace"));
        assertFails("catalogue", "Invented Palace");
    }

    @Test
    void a_restaurant_is_no_attraction() {
        friday.set(1, withId(item("13:30", "14:30", ItemKind.ACTIVITY, "Noodles", 4_000), "town/noodles"));
        assertFails("catalogue", "Noodles");
    }

    @Test
    void no_place_comes_twice() {
        saturday.set(3, item("12:00", "13:00", ItemKind.MEAL, "국밥집", 18_000));
        assertFails("noRepeats", "국밥집");
    }

    @Test
    void a_cost_is_the_price_for_the_whole_group() {
        friday.set(1, item("13:30", "14:30", ItemKind.ACTIVITY, "Museum", 2_000));
        assertFails("costs", "Museum", "₩2,000", "₩4,000");
    }

    @Test
    void a_fare_is_that_of_the_way() {
        saturday.set(1, item("08:45", "09:10", ItemKind.TRANSPORT, "Bus", "Temple", 36.0, 128.02, 7_330));
        assertFails("costs", "Bus", "₩3,000");
    }

    @Test
    void the_whole_group_keeps_to_the_budget() {
        assertThat(verdict("budget", plan(Money.won(143_330)))).isEqualTo(Verdict.PASS);
        assertThat(verdict("budget", plan(Money.won(143_329)))).isEqualTo(Verdict.FAIL);
        assertThat(verdict("budget", plan((Money) null))).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict("budget", plan(new Money(BigDecimal.TEN, "USD")))).isEqualTo(Verdict.FAIL);
    }

    @Test
    void costs_beyond_counting_fail_and_break_nothing() {
        Money most = Money.won(999_999_999_999_999L);
        friday.add(new Item(LocalTime.of(20, 0), null, ItemKind.NOTE, "Yacht", null, most, null));

        assertFails("costs", "more than can be counted");
        assertFails("budget", "more than can be counted");
    }

    @Test
    void two_currencies_have_no_sum() {
        friday.add(new Item(
                LocalTime.of(20, 0), null, ItemKind.NOTE, "Tip", null, new Money(BigDecimal.ONE, "USD"), null));
        assertFails("costs", "KRW, USD");
        assertFails("budget", "KRW, USD");
    }

    @Test
    void one_thing_comes_after_the_other() {
        friday.set(1, item("12:30", "14:30", ItemKind.ACTIVITY, "Museum", 4_000));
        assertFails("order", "Museum", "Soup House");
    }

    @Test
    void a_day_is_neither_early_nor_late() {
        saturday.set(1, item("07:29", "09:10", ItemKind.TRANSPORT, "Taxi", "Temple", 36.0, 128.02, 7_330));
        assertFails("dayLength", "Taxi", "07:29");
        saturday.set(1, friday.get(3));
        friday.set(3, item("22:31", null, ItemKind.STAY, "Inn", 60_000));
        assertFails("dayLength", "Inn", "22:31");
    }

    @Test
    void nobody_stands_before_a_closed_door() {
        friday.set(1, item("17:01", "18:01", ItemKind.ACTIVITY, "Museum", 4_000));
        assertFails("openingHours", "Museum", "18:01");
    }

    @Test
    void a_bus_that_does_not_run_takes_nobody() {
        saturday.set(1, item("05:10", "05:55", ItemKind.TRANSPORT, "Bus", "Temple", 36.0, 128.02, 3_000));
        assertFails("openingHours", "Bus", "05:10");
    }

    @Test
    void a_visit_takes_its_time() {
        friday.set(1, item("13:30", "14:29", ItemKind.ACTIVITY, "Museum", 4_000));
        assertFails("visitTime", "Museum", "60", "59");
    }

    @Test
    void a_way_takes_its_time() {
        friday.set(1, item("13:00", "14:30", ItemKind.ACTIVITY, "Beach", 0));
        assertFails("travelTime", "Soup House", "Beach", "km");
    }

    @Test
    void a_ride_takes_its_time() {
        saturday.set(1, item("09:05", "09:10", ItemKind.TRANSPORT, "Taxi", "Temple", 36.0, 128.02, 7_330));
        assertFails("travelTime", "Taxi");
    }

    @Test
    void nobody_walks_too_far() {
        saturday.set(1, item("08:00", "09:10", ItemKind.TRANSPORT, "Walk", "Temple", 36.0, 128.02, 0));
        assertFails("travelTime", "Walk", "2.3 km");
    }

    @Test
    void every_meal_is_there() {
        friday.remove(2);
        assertFails("meals", "dinner", "2026-12-04");
    }

    @Test
    void meals_are_at_meal_times() {
        friday.add(2, item("15:30", "16:30", ItemKind.MEAL, "Noodles", 16_000));
        assertFails("meals", "Noodles", "15:30");
    }

    @Test
    void a_restaurant_serves_that_meal() {
        saturday.set(0, item("08:00", "08:45", ItemKind.MEAL, "Grill", 36_000));
        assertFails("meals", "Grill", "breakfast");
    }

    @Test
    void every_night_has_one_stay() {
        Item inn = friday.remove(3);
        assertFails("stays", "2026-12-04");
        friday.addAll(List.of(inn, inn));
        assertFails("stays", "Several");
        friday.remove(3);
        saturday.add(item("20:00", null, ItemKind.STAY, "Inn", 60_000));
        assertFails("stays", "2026-12-05");
    }

    @Test
    void the_rooms_hold_the_group() {
        Itinerary itinerary = plan(Money.won(1_000_000)).itinerary();
        assertThat(verdict("rooms", new PlanFacts("town", FRIDAY, SATURDAY, 3, null, itinerary)))
                .isEqualTo(Verdict.FAIL);
        assertThat(verdict("rooms", new PlanFacts("town", FRIDAY, SATURDAY, null, null, itinerary)))
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_stay_takes_its_nights() {
        friday.set(3, item("20:00", null, ItemKind.STAY, "Villa", 150_000));
        assertFails("minimumNights", "Villa", "2", "1");
    }

    @Test
    void a_stay_has_its_hours() {
        friday.set(3, item("14:59", null, ItemKind.STAY, "Inn", 60_000));
        assertFails("checkInOut", "Inn", "14:59");
    }

    @Test
    void who_leaves_late_pays_another_night() {
        saturday.subList(0, 3).clear();
        assertFails("checkInOut", "Inn", "11:00", "12:00");
    }

    @Test
    void what_nobody_said_is_unknown() {
        List<Check> checks = Rules.check(new PlanFacts(null, null, null, null, null, Itinerary.empty()), CATALOGUE);
        assertThat(checks).extracting(Check::verdict).containsOnly(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "dayLength", "openingHours", "visitTime", "travelTime"})
    void without_an_end_much_is_unknown(String rule) {
        friday.set(1, item("13:30", null, ItemKind.ACTIVITY, "Museum", 4_000));
        assertThat(verdict(rule, plan(Money.won(1_000_000)))).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void in_an_unknown_town_everything_is_strange() {
        Itinerary itinerary = plan(Money.won(1_000_000)).itinerary();
        PlanFacts elsewhere = new PlanFacts("Atlantis", FRIDAY, SATURDAY, 2, null, itinerary);
        assertThat(verdict("catalogue", elsewhere)).isEqualTo(Verdict.FAIL);
        assertThat(verdict("travelTime", elsewhere)).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void every_finding_can_be_read_in_both_languages() {
        for (Check check : check()) {
            assertThat(check.evidence().render(Locale.ENGLISH)).doesNotContain("{", "checks.");
            assertThat(check.evidence().render(Locale.KOREAN)).doesNotContain("{", "checks.");
        }
    }

    private void assertFails(String rule, String... words) {
        assertThat(verdict(rule, plan(Money.won(1_000_000)))).isEqualTo(Verdict.FAIL);
        assertThat(evidence(rule)).contains(words);
    }

    private String evidence(String rule) {
        return check(rule, plan(Money.won(1_000_000))).evidence().render(Locale.ENGLISH);
    }

    private List<Check> check() {
        return Rules.check(plan(Money.won(1_000_000)), CATALOGUE);
    }

    private static Verdict verdict(String rule, PlanFacts plan) {
        return check(rule, plan).verdict();
    }

    private static Check check(String rule, PlanFacts plan) {
        return Rules.check(plan, CATALOGUE).stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private PlanFacts plan(@Nullable Money budget) {
        return new PlanFacts("작은마을시", FRIDAY, SATURDAY, 2, budget, itinerary());
    }

    private PlanFacts plan(@Nullable LocalDate start, LocalDate end) {
        return new PlanFacts("town", start, end, 2, null, itinerary());
    }

    private Itinerary itinerary() {
        return new Itinerary(List.of(new Day(FRIDAY, friday), new Day(SATURDAY, saturday)));
    }

    private static Item note(String time, String until, String name) {
        return new Item(LocalTime.parse(time), LocalTime.parse(until), ItemKind.NOTE, name, null, null, null);
    }

    private static Item item(String time, @Nullable String until, ItemKind kind, String name, long won) {
        LocalTime end = until == null ? null : LocalTime.parse(until);
        return new Item(LocalTime.parse(time), end, kind, name, null, Money.won(won), null);
    }

    private static Item item(
            String time, String until, ItemKind kind, String name, String to, double lat, double lon, long won) {
        Item item = item(time, until, kind, name, won);
        String mode = name.split(" · ")[0].toLowerCase(Locale.ROOT);
        PlaceRef place = new PlaceRef("town/transport/" + mode, to, lat, lon);
        return new Item(item.time(), item.until(), kind, name, place, item.cost(), null);
    }

    private static Item withId(Item item, String id) {
        PlaceRef place = new PlaceRef(id, item.name(), null, null);
        return new Item(item.time(), item.until(), item.kind(), item.name(), place, item.cost(), item.note());
    }
}
