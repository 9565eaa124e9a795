package io.ktravel.chassis.limit;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A token bucket for each caller: a member by id, anybody else by address. Kept in this server's memory, so with n
 * replicas a caller may get up to n times the rate. Other contexts (role service) are bounded by their own bulkheads. Counts
 * before access is refused, so that guessing is limited too.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RateLimit implements ContainerRequestFilter {
    private static final int MAX_CALLERS = 100_000;

    @Inject
    @ConfigProperty(name = "ktravel.rate-limit.requests-per-second", defaultValue = "100")
    int perSecond;

    @Inject
    @ConfigProperty(name = "ktravel.rate-limit.burst", defaultValue = "600")
    int burst;

    @Context
    HttpServletRequest http;

    private final LoadingCache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(caller -> bucket());

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().isUserInRole(Roles.SERVICE)) {
            return;
        }
        ConsumptionProbe probe =
                buckets.get(caller(request.getSecurityContext())).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            int seconds = (int) Math.max(
                    1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds());
            throw new RuleBroken(CommonProblem.TOO_MANY_REQUESTS, seconds).retryAfter(seconds);
        }
    }

    private String caller(SecurityContext security) {
        return security.getUserPrincipal() == null
                ? "address " + http.getRemoteAddr()
                : "member " + security.getUserPrincipal().getName();
    }
}
