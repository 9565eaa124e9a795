package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Problem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.follower.FollowerCounts;
import io.ktravel.plan.heart.Hearting;
import io.ktravel.plan.itinerary.Day;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.itinerary.ItemKind;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.itinerary.PlaceRef;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Planning;
import io.ktravel.plan.planning.Sharing;
import io.ktravel.plan.probe.Followers;
import io.ktravel.plan.probe.InPlan;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each test has a destination of its own, because shared plans are everybody's. */
class InspiringIT extends InPlan {
    private static final LocalDate START =
            LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(30);

    @Inject
    Drawing drawing;

    @Inject
    Progressing progressing;

    @Inject
    Planning planning;

    @Inject
    Sharing sharing;

    @Inject
    Hearting hearting;

    @Inject
    Followers followers;

    @Inject
    FollowerCounts followerCounts;

    @Inject
    Clock clock;

    private final String dana = Ids.next();
    private final String eve = Ids.next();
    private final String traveller = Ids.next();

    @Test
    void a_trend_is_drawn_from_what_is_shared_and_the_most_followed_weigh_most() {
        Plan danas = shared(dana, "sokcho", "sokcho/abai-village");
        Plan eves = shared(eve, "sokcho", "sokcho/sinheungsa-temple");
        followers.tell(eve, 5_000);

        Inspired trend = drawing.draw(ask(RecommendationKind.TREND, "Sokcho", null), traveller)
                .inspired();

        assertThat(followerCounts.followersOf(eve)).isEqualTo(5_000);
        assertThat(trend.inspiration().sources()).containsExactly(eves.id(), danas.id());
        assertThat(trend.wishes().favoured().get("sokcho/sinheungsa-temple")).isEqualTo(100);
        assertThat(trend.wishes().favoured().get("sokcho/abai-village")).isBetween(1, 50);
        assertThat(reasons(trend)).contains("2 shared plan(s) for Sokcho").contains("at least 4096 followers");
    }

    @Test
    void a_trend_of_a_region_is_drawn_from_its_towns_and_goes_where_they_go() {
        List<Plan> incheon = Stream.of(
                        "jayu-park", "incheon-chinatown", "wolmi-park-and-observatory", "sinpo-international-market")
                .map(place -> shared(eve, "incheon", "incheon/" + place))
                .toList();
        Plan danas = shared(dana, "Capital Area", "incheon/jayu-park");
        followers.tell(eve, 1_000_000);

        Drawing.Drawn trend = drawing.draw(ask(RecommendationKind.TREND, "수도권", null), traveller);

        Inspired inspired = trend.inspired();
        assertThat(inspired.inspiration().sources()).contains(danas.id());
        assertThat(inspired.inspiration().sources())
                .containsAll(incheon.stream().map(Plan::id).toList());
        assertThat(inspired.wishes().favoured()).containsEntry("incheon/jayu-park", 100);
        assertThat(reasons(inspired)).contains("shared plan(s) for Capital Area");
        assertThat(inspired.content((Draft) trend.outcome()).itinerary().items().map(Item::name))
                .contains("Jayu Park");
    }

    @Test
    void a_taste_for_trips_through_a_region_is_a_trip_through_it() {
        Plan hearted = hearted(shared(dana, "전라도", "yeosu/odongdo-island"));

        Drawing.Drawn taste = drawing.draw(taste(hearted.id()), traveller);

        PlanContent content = taste.inspired().content((Draft) taste.outcome());
        assertThat(content.location()).isEqualTo("Jeolla");
        assertThat(taste.inspired().wishes().favoured()).containsOnlyKeys("yeosu/odongdo-island");
    }

    @Test
    void a_private_plan_of_somebody_else_never_changes_a_trend() {
        shared(dana, "andong", "andong/hahoe-folk-village");
        Ask ask = ask(RecommendationKind.TREND, "Andong", null);
        Drawing.Drawn before = drawing.draw(ask, traveller);

        made(eve, "andong", "andong/woryeonggyo-bridge");
        Plan takenBack = shared(eve, "andong", "andong/woryeonggyo-bridge");
        sharing.unshare(takenBack.id(), eve);
        Plan takenDown = shared(eve, "andong", "andong/woryeonggyo-bridge");
        sharing.takeDown(takenDown.id());

        assertThat(drawing.draw(ask, traveller)).isEqualTo(before);
    }

    @Test
    void without_a_shared_plan_of_others_there_is_no_trend() {
        shared(traveller, "yeosu", "yeosu/odongdo-island");
        made(eve, "yeosu", "yeosu/odongdo-island");

        refused(PlanProblem.NOTHING_SHARED, ask(RecommendationKind.TREND, "Yeosu", null));
    }

    @Test
    void a_taste_fills_in_what_the_traveller_leaves_open() {
        Plan hearted = shared(dana, "jeonju", "jeonju/jeonju-hanok-village");
        hearting.give(hearted.id(), traveller);

        Drawing.Drawn drawn = drawing.draw(taste(null), traveller);

        Inspired taste = drawn.inspired();
        PlanContent content = taste.content((Draft) drawn.outcome());
        assertThat(taste.inspiration().sources()).containsExactly(hearted.id());
        assertThat(content.location()).isEqualTo("Jeonju");
        assertThat(content.startDate()).isEqualTo(START);
        assertThat(content.endDate()).isEqualTo(START.plusDays(1));
        assertThat(content.groupSize()).isEqualTo(3);
        assertThat(content.budget()).isEqualTo(Money.won(1_200_000));
        assertThat(content.details()).contains("Jeonju Hanok Village").doesNotContain("secret words of dana");
        assertThat(content.itinerary().items().map(Item::name)).contains("Jeonju Hanok Village");
    }

    @Test
    void a_private_plan_of_somebody_else_never_changes_a_taste() {
        hearting.give(shared(dana, "gyeongju", "gyeongju/bulguksa-temple").id(), traveller);
        Drawing.Drawn before = drawing.draw(taste(null), traveller);

        made(eve, "incheon", "incheon/jayu-park");
        for (int i = 0; i < 2; i++) {
            Plan takenBack = hearted(shared(eve, "incheon", "incheon/jayu-park"));
            sharing.unshare(takenBack.id(), eve);
            Plan takenDown = hearted(shared(eve, "gyeongju", "gyeongju/seokguram-grotto"));
            sharing.takeDown(takenDown.id());
        }

        assertThat(drawing.draw(taste(null), traveller)).isEqualTo(before);
    }

    private Plan hearted(Plan plan) {
        hearting.give(plan.id(), traveller);
        return plan;
    }

    @Test
    void a_budget_that_hearts_suggest_and_that_is_too_small_is_not_insisted_on() {
        Plan cheap = planning.create(Ids.next(), dana, content("suwon", "suwon/janganmun-gate", Money.won(3_000)));
        sharing.share(cheap.id(), dana);
        hearting.give(cheap.id(), traveller);

        Drawing.Drawn drawn = drawing.draw(taste(null), traveller);

        Draft draft = (Draft) drawn.outcome();
        assertThat(drawn.inspired().content(draft).budget()).isGreaterThanOrEqualTo(draft.total());
    }

    @Test
    void what_may_not_be_seen_any_more_is_no_taste() {
        Plan hearted = shared(dana, "gangneung", "gangneung/gyeongpo-beach");
        Plan other = shared(eve, "gangneung", "gangneung/gyeongpo-beach");
        refused(PlanProblem.NO_HEARTS, taste(null));
        refused(PlanProblem.NO_HEARTS, taste(hearted.id()));
        hearting.give(hearted.id(), traveller);
        refused(PlanProblem.NO_HEARTS, taste(other.id()));

        sharing.unshare(hearted.id(), dana);

        refused(PlanProblem.NO_HEARTS, taste(null));
        refused(CommonProblem.NOT_FOUND, taste(hearted.id()));
    }

    @Test
    void a_source_taken_back_after_the_draft_ends_in_no_plan() {
        Plan hearted = shared(dana, "daegu", "daegu/seomun-market");
        hearting.give(hearted.id(), traveller);
        Drafted drafted = drawing.required(taste(null), traveller);
        String id = Ids.next();
        Recommendation begun = new Recommendation(id, traveller, taste(null), "Daegu", Ids.next(), clock.instant());
        progressing.begin(begun);

        sharing.unshare(hearted.id(), dana);

        assertThatThrownBy(() -> progressing.complete(id, drafted)).isInstanceOf(SourceTakenBack.class);
        assertThat(planning.made(begun.planId(), traveller)).isEmpty();
    }

    private void refused(Problem problem, Ask ask) {
        assertThatThrownBy(() -> drawing.draw(ask, traveller))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(problem));
    }

    private static Ask ask(RecommendationKind kind, String location, @Nullable Money budget) {
        return new Ask(kind, null, location, START, null, 3, budget, 2, null, Locale.ENGLISH, null);
    }

    private static Ask taste(@Nullable String planId) {
        return new Ask(
                RecommendationKind.TASTE, planId, null, null, null, null, null, null, null, Locale.ENGLISH, null);
    }

    private Plan shared(String owner, String destination, String place) {
        return sharing.share(made(owner, destination, place).id(), owner);
    }

    private Plan made(String owner, String destination, String place) {
        return planning.create(Ids.next(), owner, content(destination, place, Money.won(1_200_000)));
    }

    private static PlanContent content(String destination, String place, Money budget) {
        Item visit = new Item(
                LocalTime.NOON,
                LocalTime.of(14, 0),
                ItemKind.ACTIVITY,
                "visit",
                new PlaceRef(place, "there", null, null),
                null,
                null);
        Itinerary itinerary = new Itinerary(List.of(new Day(START, List.of(visit))));
        return new PlanContent(
                "trip", destination, START, START.plusDays(1), budget, 3, "secret words of dana", itinerary);
    }

    private static String reasons(Inspired inspired) {
        return inspired.inspiration().reasons().stream()
                .map(reason -> reason.render(Locale.ENGLISH))
                .toList()
                .toString();
    }
}
