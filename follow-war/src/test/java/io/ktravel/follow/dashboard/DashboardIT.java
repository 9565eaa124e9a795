package io.ktravel.follow.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.following.Authors;
import io.ktravel.follow.following.Following;
import io.ktravel.follow.plan.LatestPlan;
import io.ktravel.follow.probe.InFollow;
import io.ktravel.follow.probe.Others;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DashboardIT extends InFollow {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00.123Z");
    private static final PageQuery PAGE = PageQuery.of(100, null);

    @Inject
    Dashboard dashboard;

    @Inject
    Gathering gathering;

    @Inject
    Counting counting;

    @Inject
    Following following;

    @Inject
    Others others;

    private final String dana = Ids.next();

    /** Plan is not there in this test: the dashboard has to do without titles. */
    @Test
    void the_dashboard_shows_what_each_shares_also_while_plan_cannot_be_asked() {
        String eve = others.member("Eve");
        String finn = others.member("Finn 🌊");
        following.follow(dana, eve);
        following.follow(dana, finn);
        String first = Ids.next();
        String second = Ids.next();
        others.shared(first, eve, 2, NOON);
        others.shared(second, eve, 2, NOON.plusSeconds(60));

        List<Entry> shown = dashboard.of(dana, PAGE).items();

        assertThat(shown).extracting(one -> one.profile().nickname()).containsExactly("Finn 🌊", "Eve");
        assertThat(shown).extracting(Entry::sharedPlans).containsExactly(0L, 2L);
        assertThat(shown).extracting(Entry::followers).containsExactly(1L, 1L);
        assertThat(shown).extracting(Entry::latest).containsExactly(null, new LatestPlan(second, NOON.plusSeconds(60)));
        assertThat(shown).extracting(Entry::title).containsOnlyNulls();
    }

    @Test
    void what_is_taken_back_counts_no_longer_in_whatever_order_events_come() {
        String eve = others.member("Eve");
        String first = Ids.next();
        String second = Ids.next();
        others.shared(first, eve, 2, NOON);
        others.unshared(second, eve, 3);
        others.shared(second, eve, 2, NOON.plusSeconds(60));
        assertThat(counting.of(eve)).isEqualTo(new Counts(0, 0, 1));

        others.deleted(first, eve, 3);
        others.shared(first, eve, 2, NOON);

        assertThat(counting.of(eve)).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void counts_tell_both_sides() {
        String eve = others.member("Eve");
        String finn = others.member("Finn");
        following.follow(eve, finn);
        following.follow(dana, eve);

        assertThat(counting.of(eve)).isEqualTo(new Counts(1, 1, 0));
        assertThat(counting.of(finn)).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void the_ranking_goes_on_behind_a_position_while_counts_change() {
        List<String> ranked = new ArrayList<>();
        for (int followers = 5; followers > 0; followers--) {
            String author = others.member("author " + followers);
            for (int i = 0; i < followers; i++) {
                following.follow(Ids.next(), author);
            }
            ranked.add(author);
        }

        List<String> seen = pages(cursor -> {
            following.follow(Ids.next(), ranked.get(0));
            return cursor;
        });

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(ranked);
    }

    private List<String> pages(UnaryOperator<String> between) {
        List<String> seen = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Page<String> page = Page.of(
                    gathering.mostFollowed(PageQuery.of(2, cursor)),
                    2,
                    one -> Authors.cursor(one.author()),
                    one -> one.author().memberId());
            seen.addAll(page.items());
            cursor = page.next() == null ? null : between.apply(page.next());
        } while (cursor != null);
        return seen;
    }
}
