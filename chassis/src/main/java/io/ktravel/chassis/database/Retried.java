package io.ktravel.chassis.database;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A transactional method or class whose transaction is run again, up to twice, when it meets another one: a deadlock or
 * serialisation failure (SQLState class 40), the same row inserted at the same time (23505), or another version of a row.
 * The method must do nothing that a rollback does not undo.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
