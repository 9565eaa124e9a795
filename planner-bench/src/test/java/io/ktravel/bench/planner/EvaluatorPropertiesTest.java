package io.ktravel.bench.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.journey.Answer;
import io.ktravel.journey.Journey;
import io.ktravel.journey.Journeys;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** What the planner writes passes; made wrong in one place, it fails the rule that forbids just that. */
class EvaluatorPropertiesTest {
    private static final LocalDate START = LocalDate.of(2028, 2, 28);
    private static final Query.Constraints NOTHING = new Query.Constraints(null, null, null, null);

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void every_plan_passes_every_rule(@ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int cities) {
        Case plan = planned(seed, cities, NOTHING);
        assertThat(plan.kept(plan.days)).containsExactly(Rule.values());
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void every_plan_with_constraints_passes_every_rule(@ForAll long seed) {
        Query.Constraints asked = new Query.Constraints("pets", List.of("Indian", "Mexican"), null, "no flight");
        Tables tables = TinyTables.of(seed);
        Query query = query(2, asked, new BigDecimal(100_000));
        if (answer(tables, query) instanceof Journey journey) {
            Case plan = new Case(tables, query, DayForm.of(journey));
            assertThat(plan.kept(plan.days)).containsExactly(Rule.values());
        }
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void what_the_planner_says_that_it_costs_is_what_the_evaluator_counts(@ForAll long seed) {
        Tables tables = TinyTables.of(seed);
        Query query = query(2, NOTHING, new BigDecimal(100_000));
        Journey journey = (Journey) answer(tables, query);
        BigDecimal total = new Costs(new Written(query, DayForm.of(journey)), new Facts(tables)).total();
        assertThat(AnswerForm.usd(journey.cost())).isEqualByComparingTo(total);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void a_plan_that_is_wrong_in_one_place_fails_the_rule_on_it(@ForAll long seed) {
        Case plan = planned(seed, 2, NOTHING);
        List<DayForm> days = plan.days;
        int full = fullDay(days);
        DayForm day = days.get(full);
        String city = day.currentCity();
        plan.fails(Rule.COMPLETE, full, each -> with(each, each.breakfast(), "-", each.accommodation()));
        plan.fails(Rule.COMPLETE, full, each -> with(each, "-", each.attraction(), each.accommodation()));
        plan.fails(Rule.COMPLETE, 0, each -> with(each, each.breakfast(), each.attraction(), "-"));
        plan.fails(
                Rule.NOTHING_INVENTED,
                full,
                each -> with(each, "Nowhere, " + city, each.attraction(), each.accommodation()));
        plan.fails(
                Rule.NOTHING_INVENTED,
                full,
                each -> with(each, each.breakfast(), "Nothing, " + city + ";", each.accommodation()));
        plan.fails(
                Rule.NO_RESTAURANT_TWICE,
                full,
                each -> with(each, each.dinner(), each.attraction(), each.accommodation()));
        plan.fails(
                Rule.NO_ATTRACTION_TWICE,
                full,
                each -> with(each, each.breakfast(), each.attraction() + each.attraction(), each.accommodation()));
        plan.fails(
                Rule.WITHIN_CURRENT_CITY,
                full,
                each -> with(
                        each, each.breakfast().replace(city, other(city)), each.attraction(), each.accommodation()));
        plan.fails(
                Rule.WITHIN_CURRENT_CITY,
                0,
                each -> with(
                        each,
                        each.breakfast(),
                        each.attraction(),
                        days.get(days.size() - 2).accommodation()));
        plan.fails(
                Rule.NOTHING_INVENTED,
                0,
                each -> travelling(
                        each, "Flight Number: F1, " + each.currentCity() + ", Departure Time: 1, Arrival Time: 2"));
        plan.fails(Rule.COMPLETE, 0, each -> travelling(each, "-"));
        plan.fails(
                Rule.TRANSPORT_CONSISTENT,
                0,
                each -> travelling(
                        each,
                        (each.transportation().startsWith("Taxi") ? "Self-driving, " : "Taxi, ") + each.currentCity()));
        plan.fails(Rule.ROUTE, days.size() - 1, each -> in(each, "from " + city + " to " + other(city)));
        plan.fails(Rule.ROUTE, 0, each -> in(each, "from " + other(city) + " to " + city));
        plan.fails(Rule.ROUTE, full, each -> in(each, "Elsewhere"));
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void a_plan_of_another_query_fails_the_rules_that_it_does_not_keep(@ForAll long seed) {
        Case plan = planned(seed, 2, NOTHING);
        BigDecimal total = new Costs(new Written(plan.query, plan.days), new Facts(plan.tables)).total();
        assertThat(plan.keptFor(query(2, NOTHING, total))).contains(Rule.BUDGET);
        assertThat(plan.keptFor(query(2, NOTHING, total.subtract(BigDecimal.ONE))))
                .doesNotContain(Rule.BUDGET);
        assertThat(plan.keptFor(query(3, NOTHING, total))).doesNotContain(Rule.COMPLETE);
        assertThat(plan.keptFor(asking(null, List.of("Martian"), null, null))).doesNotContain(Rule.CUISINES);
        String type = plan.bed("room type");
        String another = type.equals("Private room") ? "entire room" : "private room";
        assertThat(plan.keptFor(asking(null, null, another, null))).doesNotContain(Rule.ROOM_TYPE);
        String forbidden = plan.bed("house_rules").split(" & ")[0].substring("No ".length());
        assertThat(plan.keptFor(asking(forbidden, null, null, null))).doesNotContain(Rule.HOUSE_RULE);
        boolean car = plan.days.get(0).transportation().startsWith("Self");
        assertThat(plan.keptFor(asking(null, null, null, "no self-driving")).contains(Rule.TRANSPORTATION))
                .isEqualTo(!car);
    }

    @Property(tries = 50, shrinking = ShrinkingMode.OFF)
    void a_bed_for_fewer_nights_than_it_is_let_for_is_noticed(@ForAll long seed) {
        Case plan = planned(seed, 1, NOTHING);
        Row longStay = plan.tables.accommodations().stream()
                .filter(bed -> bed.get("city").equals(TinyTables.CITIES.get(0)))
                .filter(bed -> Double.parseDouble(bed.get("minimum nights")) > 2)
                .findFirst()
                .orElse(null);
        if (longStay != null) {
            String bed = longStay.get("NAME") + ", " + longStay.get("city");
            List<DayForm> days = new ArrayList<>(plan.days);
            days.set(0, with(days.get(0), days.get(0).breakfast(), days.get(0).attraction(), bed));
            days.set(1, with(days.get(1), days.get(1).breakfast(), days.get(1).attraction(), bed));
            assertThat(plan.kept(days)).doesNotContain(Rule.MINIMUM_NIGHTS);
        }
    }

    private record Case(Tables tables, Query query, List<DayForm> days) {
        Set<Rule> kept(List<DayForm> others) {
            return new Evaluator(tables).kept(new Written(query, others));
        }

        Set<Rule> keptFor(Query another) {
            return new Evaluator(tables).kept(new Written(another, days));
        }

        void fails(Rule rule, int day, UnaryOperator<DayForm> wrong) {
            List<DayForm> others = new ArrayList<>(days);
            others.set(day, wrong.apply(days.get(day)));
            assertThat(kept(others)).as("%s of %s", rule, others).doesNotContain(rule);
        }

        String bed(String column) {
            Venue first = Written.accommodation(days.get(0)).orElseThrow();
            return new Facts(tables).accommodation(first).orElseThrow().get(column);
        }
    }

    private static Case planned(long seed, int cities, Query.Constraints asked) {
        Tables tables = TinyTables.of(seed);
        Query query = query(cities, asked, new BigDecimal(100_000));
        return new Case(tables, query, DayForm.of((Journey) answer(tables, query)));
    }

    private static Answer answer(Tables tables, Query query) {
        Requests requests = new Requests(new World(tables));
        return Journeys.plan(requests.of(query), requests.legs(query));
    }

    private static Query query(int cities, Query.Constraints asked, BigDecimal budget) {
        String destination = cities == 1 ? TinyTables.CITIES.get(0) : "Ost";
        return new Query(
                "q", TinyTables.ORIGIN, destination, 2 * cities + 1, START, 3, budget, cities, asked, List.of());
    }

    private static Query asking(
            @Nullable String houseRule,
            @Nullable List<String> cuisines,
            @Nullable String roomType,
            @Nullable String transportation) {
        return query(2, new Query.Constraints(houseRule, cuisines, roomType, transportation), new BigDecimal(100_000));
    }

    private static int fullDay(List<DayForm> days) {
        for (int i = 0; i < days.size(); i++) {
            if (!Written.travels(days.get(i))) {
                return i;
            }
        }
        throw new IllegalStateException("no full day");
    }

    private static String other(String city) {
        return TinyTables.CITIES.stream()
                .filter(each -> !each.equals(city))
                .findFirst()
                .orElseThrow();
    }

    private static DayForm with(DayForm day, String breakfast, String attraction, String accommodation) {
        return new DayForm(
                day.days(),
                day.currentCity(),
                day.transportation(),
                breakfast,
                day.lunch(),
                day.dinner(),
                attraction,
                accommodation);
    }

    private static DayForm travelling(DayForm day, String transportation) {
        return new DayForm(
                day.days(),
                day.currentCity(),
                transportation,
                day.breakfast(),
                day.lunch(),
                day.dinner(),
                day.attraction(),
                day.accommodation());
    }

    private static DayForm in(DayForm day, String currentCity) {
        return new DayForm(
                day.days(),
                currentCity,
                day.transportation(),
                day.breakfast(),
                day.lunch(),
                day.dinner(),
                day.attraction(),
                day.accommodation());
    }
}
