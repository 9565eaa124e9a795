package io.ktravel.follow;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.EventContract;
import io.ktravel.chassis.event.Events;
import io.ktravel.chassis.id.Ids;
import io.ktravel.follow.following.FollowCreated;
import io.ktravel.follow.following.FollowDeleted;
import io.ktravel.follow.member.MemberTold;
import io.ktravel.follow.plan.PlanTold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowEventsContractTest {
    @Test
    void every_event_keeps_its_contract() {
        EventContract.of("follow")
                .coversAll(
                        "io.ktravel.follow",
                        new FollowCreated(Ids.next(), 1, Ids.next(), Ids.next(), 1),
                        new FollowDeleted(Ids.next(), 2, Ids.next(), Ids.next(), 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MemberCreated", "MemberUpdated"})
    void what_is_read_of_a_member_is_there_now_and_later(String event) {
        assertThat(read("member", event, MemberTold.class))
                .hasNoNullFieldsOrPropertiesExcept("avatar")
                .extracting(MemberTold::version)
                .isNotEqualTo(0L);
    }

    @Test
    void the_end_of_a_member_carries_no_name() {
        MemberTold told = read("member", "MemberDeleted", MemberTold.class);

        assertThat(told.memberId()).isNotEmpty();
        assertThat(told.nickname()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PlanCreated", "PlanUpdated", "PlanUnshared"})
    void what_is_read_of_a_private_plan_is_there_now_and_later(String event) {
        assertThat(read("plan", event, PlanTold.class)).hasNoNullFieldsOrPropertiesExcept("sharedAt");
    }

    @Test
    void what_is_read_of_a_shared_and_of_a_deleted_plan_is_there_now_and_later() {
        assertThat(read("plan", "PlanShared", PlanTold.class)).hasNoNullFieldsOrProperties();
        assertThat(read("plan", "PlanDeleted", PlanTold.class))
                .hasNoNullFieldsOrPropertiesExcept("visibility", "sharedAt");
    }

    private static <T> T read(String context, String name, Class<T> type) {
        CloudEvent later = EventContract.exampleWithUnknownField(context, name);
        T now = Events.data(EventContract.example(context, name), type);
        assertThat(Events.data(later, type)).isEqualTo(now);
        return now;
    }
}
