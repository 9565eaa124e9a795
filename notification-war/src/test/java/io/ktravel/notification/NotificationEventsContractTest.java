package io.ktravel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.event.EventContract;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.notification.graph.FollowTold;
import io.ktravel.notification.inbox.Kind;
import io.ktravel.notification.inbox.NotificationCreated;
import io.ktravel.notification.member.MemberTold;
import io.ktravel.notification.plan.PlanTold;
import io.ktravel.notification.telling.LikeTold;
import io.ktravel.notification.telling.RecommendationTold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationEventsContractTest {
    @ParameterizedTest
    @EnumSource
    void every_event_keeps_its_contract(Kind kind) {
        EventContract.of("notification")
                .coversAll("io.ktravel.notification", new NotificationCreated(Ids.next(), 1, Ids.next(), kind));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MemberCreated", "MemberUpdated"})
    void members_are_read_as_they_are_told_now_and_later(String event) {
        assertThat(read("member", event, MemberTold.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void the_end_of_a_member_carries_no_name() {
        assertThat(read("member", "MemberDeleted", MemberTold.class).nickname()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlanCreated", "PlanUpdated", "PlanShared", "PlanUnshared"})
    void plans_are_read_as_they_are_told_now_and_later(String event) {
        assertThat(read("plan", event, PlanTold.class)).hasNoNullFieldsOrProperties();
    }

    @ParameterizedTest
    @ValueSource(strings = {"FollowCreated", "FollowDeleted"})
    void follows_are_read_as_they_are_told_now_and_later(String event) {
        assertThat(read("follow", event, FollowTold.class)).hasNoNullFieldsOrProperties();
    }

    @Test
    void what_else_is_read_of_plans_events_is_there() {
        assertThat(read("plan", "LikeCreated", LikeTold.class)).hasNoNullFieldsOrProperties();
        assertThat(read("plan", "RecommendationCreated", RecommendationTold.class))
                .hasNoNullFieldsOrProperties();
        assertThat(read("plan", "RecommendationFailed", RecommendationTold.class))
                .hasNoNullFieldsOrPropertiesExcept("planId");
        assertThat(read("plan", "PlanDeleted", PlanTold.class)).hasNoNullFieldsOrPropertiesExcept("visibility");
    }

    private static <T> T read(String context, String event, Class<T> type) {
        T now = Events.data(EventContract.example(context, event), type);
        assertThat(Events.data(EventContract.exampleWithUnknownField(context, event), type))
                .isEqualTo(now);
        return now;
    }
}
