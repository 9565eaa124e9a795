package io.ktravel.plan.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavingFailureTest {
    @Test
    void a_broken_rule_stays_broken() {
        assertThat(SavingFailure.isLasting(new RuleBroken(CommonProblem.INVALID_REQUEST)))
                .isTrue();
        assertThat(SavingFailure.isLasting(new IllegalArgumentException("too long")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "23505", "23514"})
    void what_the_database_refuses_it_refuses_again(String state) {
        assertThat(SavingFailure.isLasting(committing(new SQLException("refused", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53300", "40001", "25006"})
    void an_outage_passes(String state) {
        assertThat(SavingFailure.isLasting(committing(new SQLException("away", state))))
                .isFalse();
        assertThat(SavingFailure.isLasting(new IllegalArgumentException(new SQLException("away", state))))
                .isFalse();
    }

    @Test
    void a_conflict_and_what_nobody_knows_are_tried_again() {
        assertThat(SavingFailure.isLasting(committing(new OptimisticLockException("changed"))))
                .isFalse();
        assertThat(SavingFailure.isLasting(committing(new SQLTransientConnectionException("pool"))))
                .isFalse();
        assertThat(SavingFailure.isLasting(new IllegalStateException("needs a draft")))
                .isFalse();
        assertThat(SavingFailure.isLasting(committing(new SQLException("no state"))))
                .isFalse();
    }

    private static RuntimeException committing(Exception cause) {
        return new IllegalStateException("rolled back", new PersistenceException(cause));
    }
}
