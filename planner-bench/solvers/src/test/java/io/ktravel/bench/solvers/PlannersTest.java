package io.ktravel.bench.solvers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlannersTest {
    private static final long OPTIMUM =
            Objects.requireNonNull(cheapest(Candidate.JOURNEY, null).cost());

    @ParameterizedTest
    @EnumSource
    void every_planner_finds_the_lowest_cost(Candidate candidate) {
        Found found = cheapest(candidate, OPTIMUM);
        assertThat(found.cost()).isEqualTo(OPTIMUM);
        assertThat(found.proven()).isEqualTo(candidate.proves);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_for_less_and_exact_planners_prove_it(Candidate candidate) {
        Found found = cheapest(candidate, OPTIMUM - 1);
        assertThat(found.cost()).isNull();
        assertThat(found.proven()).isEqualTo(candidate.proves);
    }

    private static Found cheapest(Candidate candidate, Long budget) {
        return candidate.planner().cheapest(TinyWorld.request(budget), TinyWorld.legs(), Duration.ofSeconds(1));
    }
}
