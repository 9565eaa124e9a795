package io.ktravel.chassis.erasure;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An access token outlives its member by up to 15 minutes; here it is worth nothing a second after the context has heard
 * of the erasure. What slips through in that second goes with the second pass ({@link Erasure}).
 */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
@ApplicationScoped
public class ErasedCallers implements ContainerRequestFilter {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    @Inject
    Erasures erasures;

    private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
    private volatile Set<String> erased = Set.of();

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext security = request.getSecurityContext();
        if (security.isUserInRole(Roles.MEMBER)
                && erased().contains(security.getUserPrincipal().getName())) {
            throw new RuleBroken(CommonProblem.UNAUTHENTICATED);
        }
    }

    private Set<String> erased() {
        long last = readAt.get();
        long now = System.nanoTime();
        if (now - last >= FRESH_NANOS && readAt.compareAndSet(last, now)) {
            erased = Set.copyOf(erasures.recent());
        }
        return erased;
    }
}
