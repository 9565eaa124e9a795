package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ktravel.chassis.id.Ids;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.inspiration.Inspiration;
import io.ktravel.plan.planner.Planner;
import io.ktravel.plan.planner.Wishes;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FinishingTest {
    private static final Planner PLANNER = new Planner(Catalogue.load(null));

    private int drawn;
    private int entered;
    private int lookedUp;
    private final Recommendation row = RecommendationTest.begun();
    private final Clock clock = Clock.fixed(RecommendationTest.BEGUN.plus(Recommendation.OF_REQUEST), ZoneOffset.UTC);
    private final Finishing finishing = new Finishing();
    private RuntimeException saving = new IllegalArgumentException("name has more than 200 characters");

    FinishingTest() {
        finishing.clock = clock;
        finishing.attended = new Attended();
        finishing.reading = new Row();
        finishing.progressing = new Steps();
        finishing.drawing = new Draws();
    }

    @Test
    void a_paid_plan_that_can_never_be_saved_fails_so_that_the_token_goes_back() {
        finishing.paid(Ids.next(), row.id());
        assertThat(row.status()).isEqualTo(RecommendationStatus.FAILED);
    }

    @Test
    void news_of_the_payment_change_nothing_while_the_request_lives_and_after_it_completed() {
        finishing.clock = Clock.fixed(RecommendationTest.BEGUN, ZoneOffset.UTC);
        finishing.paid(Ids.next(), row.id());
        assertThat(row.isPending()).isTrue();
        row.complete(RecommendationTest.BEGUN);
        finishing.clock = clock;
        finishing.paid(Ids.next(), row.id());
        assertThat(row.status()).isEqualTo(RecommendationStatus.COMPLETED);
        assertThat(entered).isZero();
    }

    @Test
    void what_a_request_here_is_making_is_not_even_looked_up_until_the_request_leaves_it() {
        finishing.attended.begin(row.id());
        finishing.paid(Ids.next(), row.id());
        assertThat(lookedUp).isZero();
        assertThat(row.isPending()).isTrue();
        finishing.attended.leave(row.id());
        finishing.paid(Ids.next(), row.id());
        assertThat(row.status()).isEqualTo(RecommendationStatus.FAILED);
    }

    @Test
    void news_of_the_payment_of_a_rejected_one_are_entered() {
        row.reject(Trouble.of(PlanProblem.INSUFFICIENT_TOKENS), RecommendationTest.BEGUN);
        finishing.paid(Ids.next(), row.id());
        assertThat(entered).isOne();
    }

    @Test
    void a_conflict_leaves_it_pending_to_be_tried_again() {
        saving = new OptimisticLockException("swept");
        assertThatThrownBy(() -> finishing.paid(Ids.next(), row.id())).isSameAs(saving);
        assertThat(row.isPending()).isTrue();
    }

    @Test
    void a_source_that_is_taken_back_has_it_drawn_anew() {
        saving = new SourceTakenBack(row.id());
        assertThatThrownBy(() -> finishing.paid(Ids.next(), row.id())).isSameAs(saving);
        assertThat(drawn).isEqualTo(Drawing.ATTEMPTS);
        assertThat(row.isPending()).isTrue();
    }

    private final class Draws extends Drawing {
        @Override
        Drawn draw(Ask ask, String memberId) {
            drawn++;
            Wishes wishes = new Wishes(
                    "busan", ask.start(), ask.end(), ask.groupSize(), ask.budget(), null, Set.of(), ask.locale());
            Inspired inspired = new Inspired(ask.kind(), "Busan", wishes, false, Inspiration.none());
            return new Drawn(inspired, PLANNER.plan(wishes));
        }
    }

    private final class Row extends Reading {
        @Override
        public Optional<Recommendation> find(String id) {
            lookedUp++;
            return Optional.of(row);
        }
    }

    private final class Steps extends Progressing {
        @Override
        public void paid(String eventId, String id, Optional<Result> result) {
            entered++;
            if (result.isEmpty()) {
                row.paidTooLate(finishing.clock.instant());
            } else if (result.orElseThrow() instanceof Result.NotMade notMade) {
                row.fail(notMade.why(), finishing.clock.instant());
            } else {
                throw saving;
            }
        }
    }
}
