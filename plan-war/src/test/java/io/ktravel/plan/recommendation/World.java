package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.event.DomainEvent;
import io.ktravel.plan.PlanProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One recommendation between its request, the sweeper, two topics that deliver more than once, and a member's wallet. */
final class World {
    private static final Trouble NO_TOKEN = Trouble.of(PlanProblem.INSUFFICIENT_TOKENS);
    private static final Trouble BROKEN = Trouble.of(PlanProblem.RECOMMENDATION_FAILED);

    enum Spend {
        NONE,
        RESERVED,
        SETTLED,
        RETURNED,
        CANCELLED
    }

    final Recommendation recommendation = RecommendationTest.begun();
    private final List<DomainEvent> toMember = new ArrayList<>();
    private final List<Boolean> toPlan = new ArrayList<>();
    private int heardByMember;
    private int heardByPlan;
    private Instant now = RecommendationTest.BEGUN;
    Spend spend = Spend.NONE;
    int tokens;
    int plans;
    private boolean draftable = true;
    private boolean requestLives = true;

    World(int tokens) {
        this.tokens = tokens;
    }

    enum Step {
        CALL_ARRIVES,
        CALL_ANSWERED,
        CALL_UNKNOWN,
        SAVING_FAILS,
        REQUEST_DIES,
        TIME_PASSES,
        MEMBER_HEARS,
        MEMBER_HEARS_AGAIN,
        PLAN_HEARS,
        PLAN_HEARS_AGAIN,
        TOP_UP,
        CATALOGUE_CHANGES
    }

    void step(Step step) {
        switch (step) {
            case CALL_ARRIVES -> pay();
            case CALL_ANSWERED -> request(() -> answered(pay()));
            case CALL_UNKNOWN -> request(() -> recommendation.handOver(now).ifPresent(toMember::add));
            case SAVING_FAILS -> request(this::savingFails);
            case REQUEST_DIES -> requestLives = false;
            case TIME_PASSES -> timePasses(Duration.ofSeconds(7));
            case MEMBER_HEARS -> memberHears();
            case MEMBER_HEARS_AGAIN -> heardByMember = 0;
            case PLAN_HEARS -> planHears();
            case PLAN_HEARS_AGAIN -> heardByPlan = 0;
            case TOP_UP -> tokens++;
            case CATALOGUE_CHANGES -> draftable = false;
        }
        assertThat(plans).isEqualTo(recommendation.status() == RecommendationStatus.COMPLETED ? 1 : 0);
        if (plans == 1) {
            assertThat(spend).as("paid for").isIn(Spend.RESERVED, Spend.SETTLED);
        }
    }

    /** Everybody who still has something to do does it. */
    void rest() {
        requestLives = false;
        for (int round = 0; round < 6; round++) {
            timePasses(Recommendation.PATIENCE);
            while (heardByMember < toMember.size() || heardByPlan < toPlan.size()) {
                memberHears();
                planHears();
            }
        }
    }

    private void request(Runnable step) {
        if (requestLives) {
            step.run();
            requestLives = false;
        }
    }

    private void answered(boolean paid) {
        if (!paid) {
            recommendation.reject(NO_TOKEN, now).ifPresent(toMember::add);
        } else if (recommendation.isPending()) {
            complete();
        }
    }

    private void savingFails() {
        if (pay()) {
            recommendation.fail(BROKEN, now).ifPresent(toMember::add);
        }
    }

    private void timePasses(Duration time) {
        now = now.plus(time);
        recommendation.sweep(now).ifPresent(toMember::add);
    }

    /** As member does it, however the wish to spend arrives. */
    private boolean pay() {
        if (spend == Spend.NONE && tokens > 0) {
            spend = Spend.RESERVED;
            tokens--;
            toPlan.add(true);
        }
        return spend == Spend.RESERVED || spend == Spend.SETTLED;
    }

    private void memberHears() {
        if (heardByMember == toMember.size()) {
            return;
        }
        DomainEvent event = toMember.get(heardByMember++);
        if (event instanceof RecommendationRequired) {
            toPlan.add(pay());
        } else if (event instanceof RecommendationCreated && spend == Spend.RESERVED) {
            spend = Spend.SETTLED;
        } else if (event instanceof RecommendationFailed) {
            giveBack();
        }
    }

    private void giveBack() {
        assertThat(spend).as("what is settled cannot come back").isNotEqualTo(Spend.SETTLED);
        if (spend == Spend.RESERVED) {
            spend = Spend.RETURNED;
            tokens++;
        } else if (spend == Spend.NONE) {
            spend = Spend.CANCELLED;
        }
    }

    private void planHears() {
        if (heardByPlan == toPlan.size()) {
            return;
        }
        if (!toPlan.get(heardByPlan++)) {
            recommendation.reject(NO_TOKEN, now).ifPresent(toMember::add);
        } else if (!recommendation.isForEvents(now)) {
            recommendation.paidTooLate(now).ifPresent(toMember::add);
        } else if (draftable) {
            complete();
        } else {
            recommendation.fail(BROKEN, now).ifPresent(toMember::add);
        }
    }

    private void complete() {
        toMember.add(recommendation.complete(now));
        plans++;
    }
}
