package io.ktravel.plan.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Problem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PatienceTest {
    private long now = 1;
    private long cpu;

    private final Patience patience = new Patience();

    @BeforeEach
    void by_a_clock_of_its_own() {
        patience.seconds = 60;
        patience.longest = Duration.ofMillis(50);
        patience.cpuNanos = () -> cpu;
        patience.time = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return now;
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }

    @Test
    void refusals_may_take_so_long_and_then_a_tenth_of_the_time() {
        for (int i = 0; i < 6; i++) {
            assertThat(problem("eager", refusal(10))).isEqualTo(PlanProblem.INFEASIBLE);
        }
        assertThat(problem("eager", () -> "a plan")).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        assertThat(problem("somebody else", () -> "a plan")).isNull();

        now += Duration.ofSeconds(1).toNanos();
        assertThat(problem("eager", refusal(10))).isEqualTo(PlanProblem.INFEASIBLE);
        now += Duration.ofSeconds(99).toNanos();
        assertThat(problem("eager", () -> "a plan")).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
        now += Duration.ofSeconds(2).toNanos();
        assertThat(problem("eager", () -> "a plan")).isNull();
    }

    @Test
    void says_how_long_to_wait() {
        problem("eager", refusal(70));
        assertThatThrownBy(() -> patience.of("eager", () -> "a plan"))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.arguments()).containsExactly(101));
    }

    @Test
    void plans_cost_nothing_here_nor_does_what_is_refused_for_another_reason() {
        for (int i = 0; i < 100; i++) {
            assertThat(problem("busy", () -> took(10, "a plan"))).isNull();
            assertThat(problem("busy", () -> took(10, PlanProblem.UNKNOWN_LOCATION)))
                    .isEqualTo(PlanProblem.UNKNOWN_LOCATION);
        }
    }

    @Test
    void thinks_four_times_at_once_for_a_member() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CountDownLatch thinking = new CountDownLatch(4);
        CountDownLatch enough = new CountDownLatch(1);
        List<Future<String>> plans = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                plans.add(threads.submit(() -> patience.of("many", () -> waiting(thinking, enough))));
            }
            assertThat(thinking.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(problem("many", () -> "a plan")).isEqualTo(CommonProblem.TOO_MANY_REQUESTS);
            enough.countDown();
            for (Future<String> plan : plans) {
                assertThat(plan.get(10, TimeUnit.SECONDS)).isEqualTo("a plan");
            }
            assertThat(problem("many", () -> "a plan")).isNull();
        } finally {
            enough.countDown();
            threads.shutdownNow();
        }
    }

    private static String waiting(CountDownLatch thinking, CountDownLatch enough) {
        thinking.countDown();
        try {
            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return "a plan";
    }

    private @Nullable Problem problem(String memberId, Supplier<String> thinking) {
        try {
            patience.of(memberId, thinking);
            return null;
        } catch (RuleBroken broken) {
            return broken.problem();
        }
    }

    private Supplier<String> refusal(int seconds) {
        return () -> took(seconds, PlanProblem.INFEASIBLE);
    }

    private String took(int seconds, String plan) {
        cpu += Duration.ofSeconds(seconds).toNanos();
        return plan;
    }

    private String took(int seconds, Problem why) {
        took(seconds, "nothing");
        throw new RuleBroken(why, "-", "-");
    }
}
