package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.inspiration.Inspiration;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.token.Payment;
import io.ktravel.plan.token.TokenSpending;
import io.ktravel.plan.wish.Understood;
import jakarta.persistence.OptimisticLockException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The request's own way through the saga when the sweeper, a fault or a new catalogue crosses it. */
class CrossingTest {
    private static final Instant NOW = RecommendationTest.BEGUN;
    private final Recommendation row = RecommendationTest.begun();
    private final Recommending recommending = new Recommending();
    private Payment payment = Payment.PAID;
    private boolean feasible = true;
    private boolean swept;
    private boolean sweptWhileFailing;
    private int givenBack;

    CrossingTest() {
        recommending.attended = new Attended();
        recommending.attended.begin(row.id());
        recommending.reading = new Row();
        recommending.progressing = new Steps();
        recommending.spending = new Wallet();
        recommending.drawing = new Table();
    }

    @Test
    void the_sweeper_that_wins_leaves_the_plan_to_the_events() {
        swept = true;
        assertThat(again().status()).isEqualTo(RecommendationStatus.PENDING);
        assertThat(givenBack).isZero();
    }

    @Test
    void the_sweeper_that_wins_against_the_failure_does_so_too() {
        sweptWhileFailing = true;
        assertThat(again().status()).isEqualTo(RecommendationStatus.PENDING);
        assertThat(givenBack).isZero();
    }

    @Test
    void a_plan_that_cannot_be_saved_gives_the_token_back() {
        assertThatThrownBy(this::again)
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.problem()).isEqualTo(PlanProblem.RECOMMENDATION_FAILED));
        assertThat(recommending.attended.has(row.id())).isFalse();
        assertThat(row.status()).isEqualTo(RecommendationStatus.FAILED);
        assertThat(givenBack).isOne();
    }

    @Test
    void wishes_that_became_infeasible_after_a_crash_are_left_to_the_events() {
        feasible = false;
        assertThat(again().status()).isEqualTo(RecommendationStatus.PENDING);
        assertThat(row.isHandedOver()).isTrue();
        assertThat(recommending.attended.has(row.id())).isFalse();
    }

    @Test
    void what_member_does_not_answer_is_left_to_the_events() {
        payment = Payment.UNKNOWN;
        assertThat(again().status()).isEqualTo(RecommendationStatus.PENDING);
        assertThat(row.isHandedOver()).isTrue();
        assertThat(recommending.attended.has(row.id())).isFalse();
    }

    private Recommendation again() {
        return recommending.begunBefore(row.id(), row.memberId()).orElseThrow().recommendation();
    }

    private final class Row extends Reading {
        @Override
        public Optional<Recommendation> find(String id) {
            return Optional.of(row);
        }

        @Override
        public Recommendation require(String id) {
            return row;
        }
    }

    private final class Steps extends Progressing {
        @Override
        Optional<Recommended> complete(String id, Drafted drafted) {
            if (swept) {
                row.handOver(NOW);
            }
            throw new OptimisticLockException("not saved");
        }

        @Override
        public void fail(String id, Trouble why) {
            if (sweptWhileFailing) {
                row.handOver(NOW);
                throw new OptimisticLockException("swept");
            }
            row.fail(why, NOW);
        }

        @Override
        public void handOver(String id) {
            row.handOver(NOW);
        }
    }

    private final class Wallet extends TokenSpending {
        @Override
        public Payment spend(String memberId, String recommendationId) {
            return payment;
        }

        @Override
        public boolean giveBack(String memberId, String recommendationId) {
            givenBack++;
            return true;
        }
    }

    private final class Table extends Drawing {
        @Override
        Drafted required(Ask ask, String memberId) {
            if (!feasible) {
                throw new RuleBroken(PlanProblem.INFEASIBLE, "budget", "");
            }
            Wishes wishes = new Wishes(
                    "busan", ask.start(), ask.end(), ask.groupSize(), ask.budget(), null, Set.of(), ask.locale());
            return new Drafted(
                    new Inspired(ask.kind(), "Busan", wishes, false, Inspiration.none()),
                    new Draft("Busan", Itinerary.empty(), wishes.budget(), List.of(), List.of(), Understood.none()));
        }
    }
}
