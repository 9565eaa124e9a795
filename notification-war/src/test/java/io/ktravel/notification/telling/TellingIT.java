package io.ktravel.notification.telling;

import static io.ktravel.notification.inbox.Kind.FOLLOWED;
import static io.ktravel.notification.inbox.Kind.HEARTED;
import static io.ktravel.notification.inbox.Kind.PLAN_CREATED;
import static io.ktravel.notification.inbox.Kind.RECOMMENDATION_FAILED;
import static io.ktravel.notification.inbox.Kind.RECOMMENDATION_READY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.notification.graph.FollowGraph;
import io.ktravel.notification.inbox.Kind;
import io.ktravel.notification.inbox.Preferences;
import io.ktravel.notification.inbox.Preferring;
import io.ktravel.notification.inbox.Reading;
import io.ktravel.notification.inbox.Showing;
import io.ktravel.notification.inbox.Shown;
import io.ktravel.notification.inbox.Subject;
import io.ktravel.notification.probe.InNotification;
import io.ktravel.notification.probe.World;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Events of the other contexts go in, and members read what concerns them. */
class TellingIT extends InNotification {
    /** More followers than an author may have whose plans are handed to each of them. */
    private static final long MANY = 1_000_000;

    @Inject
    World world;

    @Inject
    Reading reading;

    @Inject
    Showing showing;

    @Inject
    Preferring preferring;

    @Inject
    FollowGraph graph;

    @Inject
    Clock clock;

    @Test
    void followers_are_told_of_a_private_plan_without_content_and_of_a_shared_one_with_its_link() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(eve, dana);

        String plan = world.makesPlan(dana);
        await().until(() -> inbox(eve).size() == 1);
        assertThat(inbox(eve).get(0).subject()).isEqualTo(new Subject(Subject.Type.MEMBER, dana));
        assertThat(inbox(eve).get(0).text()).isEqualTo("Dana made a new plan");

        world.shares(dana, plan);
        assertThat(inbox(eve).get(0).subject()).isEqualTo(new Subject(Subject.Type.PLAN, plan));

        world.unshares(dana, plan);
        assertThat(inbox(eve).get(0).subject()).isEqualTo(new Subject(Subject.Type.MEMBER, dana));
    }

    @Test
    void a_plan_that_is_made_and_then_shared_is_told_once() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        String late = world.named("Late");
        world.follows(eve, dana);
        String plan = world.makesPlan(dana);
        world.follows(late, dana);

        world.shares(dana, plan);
        String next = world.makesPlan(dana);
        world.shares(dana, next);

        await().until(() -> subjects(late).containsAll(List.of(plan, next)));
        await().until(() -> subjects(eve).containsAll(List.of(plan, next)));
        assertThat(subjects(eve)).containsExactly(next, plan);
        assertThat(subjects(late)).containsExactly(next, plan);
    }

    @Test
    void the_plan_of_a_big_author_waits_in_every_follower_s_inbox() {
        String star = world.named("Star");
        String eve = world.named("Eve");
        String stranger = world.named("Stranger");
        world.follows(stranger, world.named("Other"));
        world.follows(eve, star, MANY, clock.instant());

        String plan = world.makesPlan(star);
        world.shares(star, plan);

        assertThat(subjects(eve)).containsExactly(plan);
        assertThat(reading.unread(eve)).isEqualTo(1);
        assertThat(inbox(stranger)).isEmpty();
        assertThat(kinds(star)).containsExactly(FOLLOWED);
    }

    @Test
    void who_was_away_for_long_finds_the_newest_broadcasts() {
        String star = world.named("Star");
        String eve = world.named("Eve");
        world.follows(eve, star, MANY, clock.instant());
        List<String> plans = new ArrayList<>();
        for (int i = 0; i < 510; i++) {
            plans.add(world.makesPlan(star));
        }
        world.shares(star, plans.get(509));

        // 200 broadcasts, two of them about the same plan.
        assertThat(reading.unread(eve)).isEqualTo(199);
        assertThat(inbox(eve).get(0).subject().id()).isEqualTo(plans.get(509));
    }

    @Test
    void nobody_is_told_of_what_was_before_they_followed_or_after_they_stopped() {
        String star = world.named("Star");
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(world.named("Fan"), star, MANY, clock.instant());
        world.makesPlan(star);
        world.makesPlan(dana);
        world.follows(eve, star, MANY, clock.instant().plusMillis(1));
        world.follows(eve, dana, 1, clock.instant().plusMillis(1));
        world.unfollows(eve, star);
        world.unfollows(eve, dana);
        world.makesPlan(star);
        world.makesPlan(dana);
        String zoe = world.named("Zoe");
        world.follows(zoe, dana, 1, clock.instant().minusSeconds(60));

        await().until(() -> inbox(zoe).size() == 2);
        assertThat(inbox(eve)).isEmpty();
    }

    @Test
    void a_follow_that_is_heard_of_too_late_misses_nothing() {
        String star = world.named("Star");
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(world.named("Fan"), star, MANY, clock.instant());
        String one = world.makesPlan(star);
        String two = world.makesPlan(dana);
        world.shares(star, one);
        world.shares(dana, two);

        world.follows(eve, star, MANY, clock.instant().minusSeconds(5));
        world.follows(eve, dana, 1, clock.instant().minusSeconds(5));

        assertThat(subjects(eve)).containsExactly(two, one);
    }

    @Test
    void an_event_is_told_once_and_a_heart_too_however_often_it_is_given() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        String heartId = Ids.next();
        String plan = Ids.next();
        CloudEvent heart = world.heart(heartId, plan, dana, eve);

        world.hearts(heart);
        world.hearts(heart);
        world.hearts(world.heart(heartId, plan, dana, eve));
        world.hearts(world.heart(Ids.next(), plan, dana, dana));

        assertThat(kinds(dana)).containsExactly(HEARTED);
        assertThat(inbox(dana).get(0).text()).isEqualTo("Eve gave your plan a heart");
    }

    @Test
    void recommendations_are_told_to_who_asked() {
        String dana = world.named("Dana");
        String plan = Ids.next();
        String recommendation = Ids.next();

        world.recommends(dana, plan);
        world.fails(dana, recommendation);

        assertThat(kinds(dana)).containsExactly(RECOMMENDATION_FAILED, RECOMMENDATION_READY);
        assertThat(inbox(dana).get(0).subject()).isEqualTo(new Subject(Subject.Type.RECOMMENDATION, recommendation));
        assertThat(inbox(dana).get(1).subject()).isEqualTo(new Subject(Subject.Type.PLAN, plan));
    }

    @Test
    void what_is_old_is_no_news_and_a_rebuilt_read_model_tells_nobody() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(eve, dana, 1, clock.instant().minus(Duration.ofDays(30)));
        world.makesPlan(dana, Ids.next(), clock.instant().minus(Duration.ofDays(8)));
        graph.apply(world.event(
                "follow", "FollowCreated", clock.instant(), """
                "followId":"%s","followerId":"%s","followedId":"%s","followers":2""".formatted(Ids.next(), world.named("Zoe"), dana)));
        world.makesPlan(dana);

        await().until(() -> kinds(eve).contains(PLAN_CREATED));
        assertThat(inbox(eve)).hasSize(1);
        assertThat(inbox(dana)).isEmpty();
    }

    @Test
    void a_kind_that_is_switched_off_is_not_told() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        preferring.prefer(dana, new Preferences(EnumSet.of(HEARTED), false));

        world.follows(eve, dana);
        world.hearts(world.heart(Ids.next(), Ids.next(), dana, eve));

        assertThat(kinds(dana)).containsExactly(HEARTED);
    }

    @Test
    void texts_name_people_as_they_are_called_now() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(eve, dana);
        world.renamed(eve, "하와");

        assertThat(showing.show(reading.page(dana, false, new PageQuery()), Locale.KOREAN))
                .extracting(Shown::text)
                .containsExactly("하와님이 회원님을 팔로우합니다");
    }

    @Test
    void an_erased_member_is_gone_from_every_inbox_at_once_and_soon_for_good() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(eve, dana);
        world.follows(dana, eve);
        assertThat(inbox(dana)).hasSize(1);

        world.erased(eve);
        assertThat(inbox(dana)).isEmpty();
        assertThat(reading.unread(dana)).isZero();

        await().until(() -> inbox(eve).isEmpty());
        world.follows(dana, eve);
        assertThat(inbox(eve)).isEmpty();
        assertThat(graph.followersBehind(eve, clock.instant(), "0", 10)).isEmpty();
    }

    @Test
    void a_follower_who_was_erased_is_not_counted_any_more() {
        String dana = world.named("Dana");
        String eve = world.named("Eve");
        world.follows(eve, dana);

        world.erased(eve);
        world.unfollows(eve, dana);

        assertThat(graph.locked(dana).followers()).isZero();
    }

    @Test
    void the_deleted_plan_of_a_big_author_is_not_picked_up_any_more() {
        String star = world.named("Star");
        String eve = world.named("Eve");
        world.follows(eve, star, MANY, clock.instant());
        String plan = world.makesPlan(star);
        world.deletes(star, plan);

        assertThat(inbox(eve)).isEmpty();
    }

    private List<Shown> inbox(String memberId) {
        return showing.show(reading.page(memberId, false, new PageQuery()), Locale.ENGLISH);
    }

    private List<String> subjects(String memberId) {
        return inbox(memberId).stream().map(shown -> shown.subject().id()).toList();
    }

    private List<Kind> kinds(String memberId) {
        return inbox(memberId).stream().map(Shown::kind).toList();
    }
}
