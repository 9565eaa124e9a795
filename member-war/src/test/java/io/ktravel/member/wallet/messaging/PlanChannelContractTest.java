package io.ktravel.member.wallet.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.event.EventContract;
import io.ktravel.member.wallet.messaging.PlanChannel.RecommendationEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What this context reads of plan's events, as plan tells them now and with a field that it may tell later. */
class PlanChannelContractTest {
    @ParameterizedTest
    @ValueSource(strings = {"RecommendationRequired", "RecommendationCreated", "RecommendationFailed"})
    void a_recommendation_event_is_read(String event) {
        CloudEvent example = EventContract.example("plan", event);
        CloudEvent later = EventContract.exampleWithUnknownField("plan", event);

        assertThat(example.getType()).isEqualTo("ktravel.plan." + event + ".v1");
        assertThat(RecommendationEvent.of(example).recommendationId()).isEqualTo(example.getSubject());
        assertThat(RecommendationEvent.of(later)).isEqualTo(RecommendationEvent.of(example));
    }
}
