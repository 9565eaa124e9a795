package io.ktravel.plan.token;

import io.ktravel.chassis.service.ContextUnavailable;
import io.ktravel.chassis.service.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * Spends and gives back one token for a recommendation. Both calls may be repeated: member knows the recommendation's
 * id. What member answers is a result, a refusal too; only an answer that never came counts as a failure. At worst two
 * attempts of 1.5 s end in {@link Payment#UNKNOWN}; while the breaker is open that comes at once.
 */
@ApplicationScoped
public class TokenSpending {
    private static final Logger LOG = Logger.getLogger(TokenSpending.class.getName());
    private static final int ATTEMPT_MILLIS = 1_500;

    @Inject
    @RestClient
    MemberWallets member;

    @Inject
    ServiceTokens tokens;

    @Bulkhead(32)
    @Timeout(value = ATTEMPT_MILLIS, unit = ChronoUnit.MILLIS)
    @Retry(
            maxRetries = 1,
            delay = 50,
            jitter = 40,
            retryOn = {ProcessingException.class, ContextUnavailable.class, TimeoutException.class})
    @CircuitBreaker(
            requestVolumeThreshold = 8,
            failureRatio = 0.5,
            delay = 5_000,
            failOn = {ProcessingException.class, ContextUnavailable.class, TimeoutException.class})
    @Fallback(fallbackMethod = "unknown")
    public Payment spend(String memberId, String recommendationId) {
        try {
            return tokens.call(
                    authorization -> member.spend(authorization, memberId, recommendationId), TokenSpending::payment);
        } catch (ProcessingException | ContextUnavailable e) {
            LOG.log(Level.WARNING, "Member gave no answer to a wish to spend: {0}", e.toString());
            throw e;
        }
    }

    Payment unknown(String memberId, String recommendationId) {
        LOG.log(Level.WARNING, "Whether recommendation {0} is paid for is not known yet", recommendationId);
        return Payment.UNKNOWN;
    }

    /** Returns whether member has done it; when not, the event RecommendationFailed does it later. */
    @Timeout(value = ATTEMPT_MILLIS, unit = ChronoUnit.MILLIS)
    @Fallback(fallbackMethod = "notNow")
    public boolean giveBack(String memberId, String recommendationId) {
        return tokens.call(
                authorization -> member.giveBack(authorization, memberId, recommendationId),
                response -> response.getStatus() == Response.Status.NO_CONTENT.getStatusCode());
    }

    boolean notNow(String memberId, String recommendationId) {
        return false;
    }

    private static Payment payment(Response response) {
        String body = response.hasEntity() ? response.readEntity(String.class) : "";
        return switch (response.getStatus()) {
            case 200, 201 -> Payment.PAID;
            case 409 -> refusal(body);
            case 404 -> refusedBy(body);
            default -> throw new ContextUnavailable("spending answered " + response.getStatus(), null);
        };
    }

    /** A conflict is no refusal: others were in the way, and it may be asked again. */
    private static Payment refusal(String body) {
        if (body.contains("urn:ktravel:problem:conflict")) {
            throw new ContextUnavailable("others were in the way of spending", null);
        }
        return body.contains("urn:ktravel:problem:insufficient-tokens") ? Payment.INSUFFICIENT : Payment.REFUSED;
    }

    /** A 404 of member itself, and not of something on the way to it. */
    private static Payment refusedBy(String body) {
        if (body.contains("urn:ktravel:problem:unknown-member")) {
            return Payment.REFUSED;
        }
        throw new ContextUnavailable("spending answered 404 without naming the member", null);
    }
}
