package io.ktravel.chassis.database;

import io.ktravel.chassis.failure.Conflict;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a transaction again, up to 19 times, when it meets another one: a deadlock or serialisation failure (SQLState
 * class 40), the same row inserted at the same time (23505), or another version of a row. It stands around whatever is
 * {@code @Transactional} with the type {@code REQUIRED}; inside another transaction it would come too late. Such a method
 * must do nothing that a rollback does not undo. Of those of type {@code REQUIRES_NEW} it is for the {@link Retried} ones.
 */
@Transactional
@Interceptor
@Priority(Retrying.AROUND_THE_TRANSACTION)
public class Retrying {
    static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 150;

    private static final Logger LOG = Logger.getLogger(Retrying.class.getName());

    /** More than want the same row at once: of those that wait for it, a serialisable database lets one through a time. */
    private static final int ATTEMPTS = 20;

    private static final int PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    @Resource
    TransactionSynchronizationRegistry transaction;

    @AroundInvoke
    Object run(InvocationContext call) throws Exception {
        boolean outermost = transaction.getTransactionKey() == null;
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (RuntimeException e) {
                if (!outermost || attempt == ATTEMPTS || !Conflict.isBehind(e)) {
                    throw e;
                }
                LOG.log(Level.FINE, e, () -> "Another transaction was in the way, trying again");
                int pause = Math.min(PAUSE_MILLIS * attempt, LONGEST_PAUSE_MILLIS);
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(pause));
            }
        }
    }
}
