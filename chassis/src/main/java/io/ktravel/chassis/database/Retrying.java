package io.ktravel.chassis.database;

import io.ktravel.chassis.failure.Conflict;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Runs a {@link Retried} method again. Stands around the transaction; inside another one it would come too late. */
@Retried
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class Retrying {
    private static final Logger LOG = Logger.getLogger(Retrying.class.getName());
    private static final int ATTEMPTS = 3;
    private static final int PAUSE_MILLIS = 20;

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
                TimeUnit.MILLISECONDS.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
            }
        }
    }
}
