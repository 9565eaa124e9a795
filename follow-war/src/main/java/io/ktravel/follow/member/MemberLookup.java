package io.ktravel.follow.member;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.service.ContextUnavailable;
import io.ktravel.chassis.service.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Asks member whether somebody is a member, when no event has told of them yet. At worst two attempts of 1.5 s; while
 * the breaker is open it ends at once.
 */
@ApplicationScoped
public class MemberLookup {
    private static final int ATTEMPT_MILLIS = 1_500;
    private static final int RETRY_AFTER_SECONDS = 5;

    @Inject
    @RestClient
    MemberDirectory member;

    @Inject
    ServiceTokens tokens;

    /** @throws RuleBroken 503 when member gives no answer */
    @Bulkhead(16)
    @Timeout(value = ATTEMPT_MILLIS, unit = ChronoUnit.MILLIS)
    @Retry(maxRetries = 1, delay = 50, jitter = 40)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5_000)
    @Fallback(fallbackMethod = "unreachable")
    public boolean isMember(String memberId) {
        return tokens.call(authorization -> member.member(authorization, memberId), MemberLookup::isThere);
    }

    boolean unreachable(String memberId) {
        throw new RuleBroken(CommonProblem.UNAVAILABLE).retryAfter(RETRY_AFTER_SECONDS);
    }

    private static boolean isThere(Response response) {
        return switch (response.getStatus()) {
            case 200 -> true;
            case 404 -> isNobody(response.readEntity(String.class));
            default -> throw new ContextUnavailable("looking up a member answered " + response.getStatus(), null);
        };
    }

    /** A 404 of member itself, and not of something on the way to it. */
    private static boolean isNobody(String body) {
        if (body.contains("urn:ktravel:problem:")) {
            return false;
        }
        throw new ContextUnavailable("looking up a member answered 404 without a problem", null);
    }
}
