package io.ktravel.follow.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Problem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.FollowProblem;
import io.ktravel.follow.probe.Audience;
import io.ktravel.follow.probe.InFollow;
import io.ktravel.follow.probe.Others;
import io.ktravel.follow.probe.Together;
import io.ktravel.follow.probe.Unsteady;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowingIT extends InFollow {
    private static final int MANY = 50;
    private static final PageQuery PAGE = PageQuery.of(100, null);

    @Inject
    Following following;

    @Inject
    Listing listing;

    @Inject
    Audience audience;

    @Inject
    Others others;

    @Inject
    Unsteady unsteady;

    @Inject
    Relating relating;

    @Inject
    Together together;

    private final String dana = Ids.next();

    @Test
    void following_twice_is_one_relation_one_follower_and_one_event() {
        String eve = others.member("Eve");

        following.follow(dana, eve);
        following.follow(dana, eve);

        assertThat(names(listing.following(dana, PAGE))).containsExactly("Eve");
        assertThat(ids(listing.followers(eve, PAGE))).containsExactly(dana);
        assertThat(audience.of(eve)).isEqualTo(1);
        assertThat(unsteady.events(eve)).singleElement().asString().contains("FollowCreated");
    }

    @Test
    void a_pair_that_turns_back_and_forth_keeps_one_key_and_rising_versions() {
        String eve = others.member("Eve");
        following.follow(dana, eve);
        following.unfollow(dana, eve);
        following.unfollow(dana, eve);
        following.follow(dana, eve);
        following.unfollow(dana, eve);

        List<JsonNode> events = unsteady.events(eve).stream()
                .map(event -> Json.read(event, JsonNode.class).path("data"))
                .toList();

        assertThat(events).extracting(event -> event.path("version").asLong()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(events).extracting(event -> event.path("followers").asLong()).containsExactly(1L, 0L, 1L, 0L);
        assertThat(events)
                .extracting(event -> event.path("followId").asText())
                .containsOnly(events.get(0).path("followId").asText());
        assertThat(listing.following(dana, PAGE)).isEmpty();
    }

    @Test
    void a_failure_leaves_neither_relation_nor_count_nor_event() {
        String eve = others.member("Eve");

        assertThatThrownBy(() -> unsteady.failAfter(() -> relating.begin(dana, eve)))
                .isInstanceOf(IllegalStateException.class);

        assertThat(listing.following(dana, PAGE)).isEmpty();
        assertThat(audience.of(eve)).isZero();
        assertThat(unsteady.events(eve)).isEmpty();
    }

    @Test
    void nobody_follows_themselves_or_nobody() {
        assertThat(problem(() -> following.follow(dana, dana))).isEqualTo(FollowProblem.FOLLOWS_SELF);
        assertThat(problem(() -> following.follow(dana, "한글 🌊"))).isEqualTo(CommonProblem.NOT_FOUND);
        following.unfollow(dana, "nobody");
    }

    @Test
    void somebody_new_is_refused_for_now_while_member_cannot_be_asked() {
        assertThat(problem(() -> following.follow(dana, Ids.next()))).isEqualTo(CommonProblem.UNAVAILABLE);
    }

    @Test
    void many_who_begin_at_the_same_time_are_all_counted_and_so_are_those_who_end() {
        String eve = others.member("Eve");
        List<String> fans = IntStream.range(0, MANY).mapToObj(i -> Ids.next()).toList();

        together.all(fans, fan -> following.follow(fan, eve));
        assertThat(audience.of(eve)).isEqualTo(MANY);

        together.all(fans, fan -> {
            if (fans.indexOf(fan) % 2 == 0) {
                following.unfollow(fan, eve);
            } else {
                following.follow(fan, eve);
            }
        });
        assertThat(audience.of(eve)).isEqualTo(MANY / 2);
        assertThat(listing.followers(eve, PAGE)).hasSize(MANY / 2);
        assertThat(unsteady.events(eve))
                .extracting(event ->
                        Json.read(event, JsonNode.class).at("/data/version").asLong())
                .doesNotHaveDuplicates()
                .hasSize(MANY + MANY / 2);
    }

    @Test
    void one_member_who_begins_many_times_at_once_is_one_follower() {
        String eve = others.member("Eve");

        together.all(IntStream.range(0, 20).mapToObj(i -> dana).toList(), fan -> following.follow(fan, eve));

        assertThat(audience.of(eve)).isEqualTo(1);
        assertThat(listing.followers(eve, PAGE)).hasSize(1);
    }

    @Test
    void lists_page_newest_first_without_skipping_or_repeating() {
        for (int i = 0; i < 5; i++) {
            following.follow(dana, others.member("m" + i));
        }
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            List<Acquaintance> rows = listing.following(dana, PageQuery.of(2, cursor));
            List<Acquaintance> shown = rows.subList(0, Math.min(2, rows.size()));
            seen.addAll(names(shown));
            Follow last = shown.get(shown.size() - 1).follow();
            cursor = rows.size() > 2
                    ? NewestFirst.cursor(last.since(), last.id()).encoded()
                    : null;
        } while (cursor != null);

        assertThat(seen).containsExactly("m4", "m3", "m2", "m1", "m0");
    }

    private static @Nullable Problem problem(Runnable act) {
        try {
            act.run();
            return null;
        } catch (RuleBroken broken) {
            return broken.problem();
        }
    }

    private static List<String> names(List<Acquaintance> some) {
        return some.stream()
                .map(one -> one.profile() == null ? "?" : one.profile().nickname())
                .toList();
    }

    private static List<String> ids(List<Acquaintance> some) {
        return some.stream().map(Acquaintance::memberId).toList();
    }
}
