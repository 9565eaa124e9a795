package io.ktravel.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.event.EventContract;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.follower.FollowEvent;
import io.ktravel.plan.heart.LikeCreated;
import io.ktravel.plan.heart.LikeDeleted;
import io.ktravel.plan.planning.PlanCreated;
import io.ktravel.plan.planning.PlanDeleted;
import io.ktravel.plan.planning.PlanShared;
import io.ktravel.plan.planning.PlanState;
import io.ktravel.plan.planning.PlanUnshared;
import io.ktravel.plan.planning.PlanUpdated;
import io.ktravel.plan.planning.Visibility;
import io.ktravel.plan.recommendation.RecommendationCreated;
import io.ktravel.plan.recommendation.RecommendationFailed;
import io.ktravel.plan.recommendation.RecommendationKind;
import io.ktravel.plan.recommendation.RecommendationRequired;
import io.ktravel.plan.recommendation.messaging.MemberDeleted;
import io.ktravel.plan.recommendation.messaging.TokenDecreased;
import io.ktravel.plan.recommendation.messaging.TokenDecreasingFailed;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanEventsContractTest {
    private static final String ID = Ids.next();
    private static final String MEMBER = Ids.next();

    @Test
    void every_event_keeps_its_contract() {
        EventContract.of("plan")
                .coversAll(
                        "io.ktravel.plan",
                        new PlanCreated(new PlanState(ID, 1, MEMBER, Visibility.PRIVATE, null)),
                        new PlanUpdated(new PlanState(ID, 2, MEMBER, Visibility.SHARED, Instant.now())),
                        new PlanShared(new PlanState(ID, 2, MEMBER, Visibility.SHARED, Instant.now())),
                        new PlanUnshared(new PlanState(ID, 2, MEMBER, Visibility.PRIVATE, null)),
                        new PlanDeleted(ID, 3, MEMBER),
                        new LikeCreated(Ids.next(), 1, ID, MEMBER, Ids.next()),
                        new LikeDeleted(Ids.next(), 2, ID, MEMBER, Ids.next()),
                        new RecommendationRequired(ID, 2, MEMBER),
                        new RecommendationCreated(ID, 2, MEMBER, Ids.next(), RecommendationKind.PERSONAL),
                        new RecommendationFailed(ID, 2, MEMBER, PlanProblem.RECOMMENDATION_FAILED.slug()));
    }

    @ParameterizedTest
    @ValueSource(classes = {TokenDecreased.class, TokenDecreasingFailed.class, MemberDeleted.class})
    void what_is_read_of_members_events_is_there_now_and_later(Class<?> event) {
        Object read = Events.data(EventContract.example("member", event.getSimpleName()), event);
        Object later = Events.data(EventContract.exampleWithUnknownField("member", event.getSimpleName()), event);
        assertThat(read).isEqualTo(later).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FollowCreated", "FollowDeleted"})
    void what_is_read_of_follows_events_is_there_now_and_later(String event) {
        FollowEvent read = Events.data(EventContract.example("follow", event), FollowEvent.class);

        assertThat(Events.data(EventContract.exampleWithUnknownField("follow", event), FollowEvent.class))
                .isEqualTo(read);
        assertThat(read.followedId()).isNotEmpty();
        assertThat(read.version()).isPositive();
        assertThat(read.followers()).isPositive();
    }
}
