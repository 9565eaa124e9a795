package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.planner.Infeasible;
import io.ktravel.plan.planner.Relaxation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RecommendationTest {
    static final Instant BEGUN = Instant.parse("2026-11-21T10:00:00Z");
    private static final Trouble NO_TOKEN = Trouble.of(PlanProblem.INSUFFICIENT_TOKENS);
    private final Recommendation recommendation = begun();

    static Recommendation begun() {
        return new Recommendation(Ids.next(), Ids.next(), ask(), "Busan", Ids.next(), BEGUN);
    }

    static Ask ask() {
        LocalDate start = LocalDate.of(2027, 1, 10);
        return new Ask(
                RecommendationKind.PERSONAL,
                null,
                "Busan",
                start,
                start.plusDays(2),
                null,
                Money.won(1_500_000),
                4,
                "바다",
                Locale.KOREAN,
                null);
    }

    @Test
    void it_keeps_what_was_asked_for() {
        assertThat(recommendation.ask()).isEqualTo(ask());
    }

    @Test
    void it_belongs_to_its_request_for_twenty_seconds() {
        assertThat(recommendation.isForEvents(BEGUN.plusSeconds(19))).isFalse();
        assertThat(recommendation.sweep(BEGUN.plusSeconds(19))).isEmpty();
        assertThat(recommendation.isForEvents(BEGUN.plusSeconds(20))).isTrue();
        assertThat(recommendation.sweep(BEGUN.plusSeconds(20))).isPresent();
    }

    @Test
    void handed_over_it_is_for_events_at_once_and_handed_over_once() {
        assertThat(recommendation.handOver(BEGUN)).isPresent();
        assertThat(recommendation.handOver(BEGUN)).isEmpty();
        assertThat(recommendation.isForEvents(BEGUN)).isTrue();
    }

    @Test
    void member_is_asked_again_after_ten_minutes_without_an_answer() {
        recommendation.handOver(BEGUN);
        assertThat(recommendation.sweep(BEGUN.plusSeconds(599))).isEmpty();
        assertThat(recommendation.sweep(BEGUN.plusSeconds(600))).isPresent();
        assertThat(recommendation.sweep(BEGUN.plusSeconds(601))).isEmpty();
    }

    @Test
    void completed_it_stays_so() {
        recommendation.complete(BEGUN);
        recommendation.reject(NO_TOKEN, BEGUN);
        assertThat(recommendation.fail(NO_TOKEN, BEGUN)).isEmpty();
        assertThat(recommendation.paidTooLate(BEGUN)).isEmpty();
        assertThat(recommendation.handOver(BEGUN)).isEmpty();
        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.COMPLETED);
        assertThatThrownBy(() -> recommendation.complete(BEGUN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_token_taken_after_the_rejection_goes_back() {
        recommendation.reject(NO_TOKEN, BEGUN);
        assertThat(recommendation.paidTooLate(BEGUN))
                .hasValueSatisfying(failed -> assertThat(failed.reason()).isEqualTo("insufficient-tokens"));
        assertThat(recommendation.paidTooLate(BEGUN)).isEmpty();
        assertThat(recommendation.status()).isEqualTo(RecommendationStatus.FAILED);
    }

    @Test
    void every_step_moves_the_row_even_within_a_millisecond() {
        recommendation.handOver(BEGUN);
        Instant handedOver = recommendation.updatedAt();
        recommendation.complete(BEGUN);
        assertThat(BEGUN).isBefore(handedOver);
        assertThat(handedOver).isBefore(recommendation.updatedAt());
    }

    @Test
    void its_trouble_is_told_in_the_readers_language() {
        Evidence relaxation = Evidence.of("no.such.key", Money.won(5));
        Infeasible infeasible = new Infeasible(
                List.of("budget"),
                List.of(Evidence.of("conflict.budget")),
                List.of(new Relaxation("budget", relaxation, 1, null, null, null, null)),
                false,
                true);
        recommendation.fail(Trouble.of(infeasible), BEGUN);
        Trouble why = recommendation.trouble().orElseThrow();
        assertThat(why.summary(Locale.ENGLISH).get("detail").toString()).contains("budget", "no.such.key");
        assertThat(why.summary(Locale.KOREAN).get("title")).isEqualTo("희망 사항을 모두 만족할 수 없습니다");
        assertThat(why.asRuleBroken().problem()).isEqualTo(PlanProblem.INFEASIBLE);
    }
}
