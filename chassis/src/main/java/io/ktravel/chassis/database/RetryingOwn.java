package io.ktravel.chassis.database;

import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** {@link Retrying} for what is {@link Retried}. */
@Retried
@Interceptor
@Priority(Retrying.AROUND_THE_TRANSACTION)
public class RetryingOwn extends Retrying {}
