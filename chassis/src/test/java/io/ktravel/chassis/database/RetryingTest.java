package io.ktravel.chassis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingTest {
    private static final int OFTEN_ENOUGH = 15;

    private final AtomicInteger calls = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void a_transaction_that_met_another_one_is_run_again(String state) throws Exception {
        Object answer =
                around(null).run(failing(OFTEN_ENOUGH, new PersistenceException(new SQLException("no", state))));

        assertThat(answer).isEqualTo("done");
        assertThat(calls).hasValue(OFTEN_ENOUGH + 1);
    }

    @Test
    void another_version_of_a_row_too() throws Exception {
        assertThat(around(null).run(failing(1, new OptimisticLockException()))).isEqualTo("done");
    }

    @Test
    void not_for_ever() {
        RuntimeException conflict = new PersistenceException(new SQLException("no", "40001"));

        assertThatThrownBy(() -> around(null).run(failing(Integer.MAX_VALUE, conflict)))
                .isSameAs(conflict);
        assertThat(calls).hasValueBetween(OFTEN_ENOUGH, 2 * OFTEN_ENOUGH);
    }

    @Test
    void not_inside_another_transaction_and_not_for_another_reason() {
        RuntimeException conflict = new PersistenceException(new SQLException("no", "40001"));
        RuntimeException other = new PersistenceException(new SQLException("no", "08006"));

        assertThatThrownBy(() -> around("outer").run(failing(Integer.MAX_VALUE, conflict)))
                .isSameAs(conflict);
        assertThatThrownBy(() -> around(null).run(failing(Integer.MAX_VALUE, other)))
                .isSameAs(other);
        assertThat(calls).hasValue(2);
    }

    /** @param outer key of the transaction that there is already; null for none */
    private static Retrying around(Object outer) {
        Retrying retrying = new Retrying();
        retrying.transaction = (TransactionSynchronizationRegistry) Proxy.newProxyInstance(
                RetryingTest.class.getClassLoader(),
                new Class<?>[] {TransactionSynchronizationRegistry.class},
                (proxy, method, arguments) -> outer);
        return retrying;
    }

    private InvocationContext failing(int times, RuntimeException failure) {
        return (InvocationContext) Proxy.newProxyInstance(
                RetryingTest.class.getClassLoader(),
                new Class<?>[] {InvocationContext.class},
                (proxy, method, arguments) -> {
                    if (calls.getAndIncrement() < times) {
                        throw failure;
                    }
                    return "done";
                });
    }
}
