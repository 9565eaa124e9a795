package io.ktravel.plan.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.Verdict;
import io.ktravel.plan.wish.WishKind;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;

/** Whatever is wished, the answer is a plan that keeps every rule, or a budget that gives one. */
class PlannerPropertiesTest {
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Catalogue SHIPPED = Catalogue.load(null);
    private static final Planner PLANNER = new Planner(SHIPPED);
    private static final Answers ANSWERS = new Answers(PLANNER);

    @Property(tries = 200)
    void every_shipped_destination_can_be_planned(@ForAll("shippedWishes") Wishes wishes)
            throws JsonProcessingException {
        assertAnswers(wishes, PLANNER, SHIPPED);
    }

    @Property(tries = 200)
    void every_small_town_can_be_planned(@ForAll("towns") Catalogue town, @ForAll("townWishes") Wishes wishes)
            throws JsonProcessingException {
        assertAnswers(wishes, new Planner(town), town);
    }

    /** The question is made anew, so that nothing but what it says can find the answer. */
    @Property(tries = 200)
    void what_was_answered_before_is_what_would_be_answered_now(@ForAll("shippedWishes") Wishes wishes) {
        Wishes again = new Wishes(
                wishes.destination(),
                wishes.startDate(),
                wishes.endDate(),
                wishes.groupSize(),
                wishes.budget(),
                wishes.details(),
                new LinkedHashSet<>(wishes.interests()),
                wishes.locale(),
                new LinkedHashMap<>(wishes.favoured()),
                wishes.understood(),
                null);
        Outcome first = ANSWERS.to(wishes);
        assertThat(ANSWERS.to(again)).isSameAs(first).isEqualTo(PLANNER.plan(again));
    }

    private static void assertAnswers(Wishes wishes, Planner planner, Catalogue catalogue)
            throws JsonProcessingException {
        Outcome outcome = planner.plan(wishes);
        if (outcome instanceof Draft draft) {
            assertValid(wishes, draft, catalogue);
            return;
        }
        Infeasible infeasible = (Infeasible) outcome;
        Money workable = infeasible.workableBudget();
        assertThat(infeasible.conflicts()).isNotEmpty();
        if (workable == null) {
            return;
        }
        assertThat(infeasible.conflicts()).startsWith("budget");
        assertValid(with(wishes, workable), (Draft) planner.plan(with(wishes, workable)), catalogue);
        assertThat(planner.plan(with(wishes, workable.minus(Money.won(1))))).isInstanceOf(Infeasible.class);
    }

    private static void assertValid(Wishes wishes, Draft draft, Catalogue catalogue) throws JsonProcessingException {
        Itinerary itinerary = JSON.readValue(JSON.writeValueAsString(draft.itinerary()), Itinerary.class);
        assertThat(itinerary).isEqualTo(draft.itinerary());
        List<Check> checks = Rules.check(
                new PlanFacts(
                        wishes.destination(),
                        wishes.startDate(),
                        wishes.endDate(),
                        wishes.groupSize(),
                        wishes.budget(),
                        itinerary,
                        draft.understood()),
                catalogue);
        assertThat(checks).isEqualTo(draft.checks());
        assertThat(Json.read(Json.write(draft.checks()), new TypeReference<List<Check>>() {}))
                .isEqualTo(draft.checks());
        assertThat(Json.read(Json.write(draft.reasons()), new TypeReference<List<Evidence>>() {}))
                .isEqualTo(draft.reasons());
        assertThat(checks)
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.toString()).isIn(allowed(check, wishes, draft)));
        assertThat(itinerary.total("KRW")).isEqualTo(draft.total());
        for (int day = 0; day < wishes.days(); day++) {
            assertShape(itinerary.days().get(day), day == 0, day == wishes.days() - 1);
        }
        assertThat(draft.reasons())
                .allSatisfy(reason -> assertThat(reason.render(wishes.locale())).doesNotContain("{", "reasons."));
    }

    private static Set<Verdict> allowed(Check check, Wishes wishes, Draft draft) {
        boolean soft = check.rule().equals("ignored")
                || draft.understood().wishes().stream()
                        .anyMatch(wish -> wish.rule().equals(check.rule())
                                && (!wish.hard() || wish.kind() == WishKind.FREE && wish.number() > wishes.days()));
        if (soft) {
            return Set.of(Verdict.PASS, Verdict.UNKNOWN);
        }
        return Set.of(check.rule().equals("budget") && wishes.budget() == null ? Verdict.UNKNOWN : Verdict.PASS);
    }

    /** What the planner promises beyond the rules; nothing of a day overlaps, free time and open meals included. */
    private static void assertShape(Day day, boolean first, boolean last) {
        List<Item> items = day.items();
        for (int i = 1; i < items.size(); i++) {
            LocalTime before = items.get(i - 1).until();
            assertThat(items.get(i).time())
                    .isAfterOrEqualTo(before == null ? items.get(i - 1).time() : before);
        }
        assertThat(items.get(0).time()).isAfterOrEqualTo(LocalTime.of(first ? 10 : 8, 0));
        assertThat(items.stream().filter(item -> item.kind() == ItemKind.ACTIVITY))
                .hasSizeLessThanOrEqualTo(5);
        Item end = items.get(items.size() - 1);
        assertThat(end.kind()).isEqualTo(last ? ItemKind.NOTE : ItemKind.STAY);
        if (last) {
            assertThat(Objects.requireNonNull(end.until())).isBeforeOrEqualTo(LocalTime.of(18, 0));
        }
    }

    @Provide
    Arbitrary<Wishes> shippedWishes() {
        List<String> ids = SHIPPED.destinations().stream().map(Destination::id).toList();
        return wishes(Arbitraries.of(ids), 7, 3_000_000);
    }

    @Provide
    Arbitrary<Wishes> townWishes() {
        return wishes(Arbitraries.just("town"), 14, 1_000_000);
    }

    @Provide
    Arbitrary<Catalogue> towns() {
        return Arbitraries.randomValue(RandomTown::of);
    }

    private static Arbitrary<Wishes> wishes(Arbitrary<String> destinations, int maxDays, int maxEach) {
        Arbitrary<LocalDate> starts = Arbitraries.longs()
                .between(
                        LocalDate.of(2026, 11, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        return Combinators.combine(
                        destinations,
                        starts,
                        Arbitraries.integers().between(1, maxDays),
                        Arbitraries.integers().between(1, Wishes.MAX_GROUP),
                        Arbitraries.integers().between(0, maxEach).injectNull(0.1),
                        Arbitraries.of(
                                "",
                                "바다, 시장, 조용한 곳",
                                "no museums, spicy food and night views",
                                "😀",
                                "아이 둘, 둘째 날 오후는 비워 줘, 회는 싫어요, 여유롭게",
                                "two kids, vegetarian, keep the last morning free",
                                "wheelchair, avoid beaches, packed days"),
                        Arbitraries.of(Locale.KOREAN, Locale.ENGLISH))
                .as((id, start, days, people, each, details, locale) -> new Wishes(
                        id,
                        start,
                        start.plusDays(days - 1L),
                        people,
                        each == null ? null : Money.won((long) each * people),
                        details,
                        Set.of("history"),
                        locale));
    }

    private static Wishes with(Wishes wishes, @Nullable Money budget) {
        return new Wishes(
                wishes.destination(),
                wishes.startDate(),
                wishes.endDate(),
                wishes.groupSize(),
                budget,
                wishes.details(),
                wishes.interests(),
                wishes.locale());
    }
}
