package io.ktravel.chassis.rest;

import io.ktravel.chassis.database.MigratedFirst;
import io.ktravel.chassis.erasure.ErasedCallers;
import io.ktravel.chassis.idempotency.IdempotencyFilter;
import io.ktravel.chassis.identity.DenyByDefault;
import io.ktravel.chassis.json.JsonBody;
import io.ktravel.chassis.limit.BodyLimit;
import io.ktravel.chassis.limit.RateLimit;
import io.ktravel.chassis.problem.ProblemMapper;
import io.ktravel.chassis.trace.TraceFilter;
import java.util.HashSet;
import java.util.Set;

/** The providers that every context's JAX-RS application registers beside its resources. */
public final class ChassisProviders {
    private static final Set<Class<?>> CLASSES = Set.of(
            TraceFilter.class,
            BodyLimit.class,
            MigratedFirst.class,
            DenyByDefault.class,
            ErasedCallers.class,
            RateLimit.class,
            IdempotencyFilter.class,
            JsonBody.class,
            ProblemMapper.class);

    private ChassisProviders() {}

    public static Set<Class<?>> with(Class<?>... resources) {
        Set<Class<?>> classes = new HashSet<>(CLASSES);
        classes.addAll(Set.of(resources));
        return classes;
    }
}
