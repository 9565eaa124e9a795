package io.ktravel.follow.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.follow.dashboard.Gathering;
import io.ktravel.follow.member.KnownMembers;
import io.ktravel.follow.plan.Sharing;
import io.ktravel.follow.probe.Audience;
import io.ktravel.follow.probe.InFollow;
import io.ktravel.follow.probe.Others;
import io.ktravel.follow.probe.Unsteady;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErasingIT extends InFollow {
    /** More than one step. */
    private static final int MANY = 250;

    private static final PageQuery PAGE = PageQuery.of(100, null);

    @Inject
    Relating relating;

    @Inject
    Following following;

    @Inject
    Listing listing;

    @Inject
    Audience audience;

    @Inject
    Gathering gathering;

    @Inject
    KnownMembers members;

    @Inject
    Sharing sharing;

    @Inject
    Erasures erasures;

    @Inject
    Others others;

    @Inject
    Unsteady unsteady;

    @Test
    void an_erased_member_leaves_nobodys_list_and_every_count() {
        String dana = others.member("Dana");
        String eve = others.member("Eve");
        others.shared(Ids.next(), dana, 1, Instant.now());
        relating.begin(dana, eve);
        for (int i = 0; i < MANY; i++) {
            relating.begin(Ids.next(), dana);
        }
        assertThat(audience.of(dana)).isEqualTo(MANY);

        erasures.begin(Ids.next(), dana);

        await().atMost(Duration.ofSeconds(60))
                .until(() -> members.all(List.of(dana)).isEmpty()
                        && sharing.by(List.of(dana)).isEmpty()
                        && listing.followers(dana, PAGE).isEmpty()
                        && audience.of(dana) == 0
                        && audience.of(eve) == 0);
        assertThat(listing.following(dana, PAGE)).isEmpty();
        assertThat(listing.followers(eve, PAGE)).isEmpty();
        assertThat(unsteady.events(eve)).hasSize(2).last().asString().contains("FollowDeleted", "\"followers\":0");
        assertThat(unsteady.events(dana))
                .filteredOn(event -> event.contains("FollowDeleted"))
                .hasSize(MANY + 1);
        assertThat(gathering.mostFollowed(PAGE))
                .noneMatch(one -> one.author().memberId().equals(dana));
    }

    @Test
    void nobody_follows_an_erased_member_and_no_late_event_brings_them_back() {
        String eve = others.member("Eve");
        erasures.begin(Ids.next(), eve);
        others.gone(eve);

        others.member(eve, "MemberUpdated", 3, "Eve again");
        others.shared(Ids.next(), eve, 1, Instant.now());

        assertThat(members.all(List.of(eve))).isEmpty();
        assertThat(sharing.by(List.of(eve))).isEmpty();
        assertThatThrownBy(() -> following.follow(Ids.next(), eve))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.problem()).isEqualTo(CommonProblem.NOT_FOUND));
    }
}
