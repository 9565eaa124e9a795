package io.ktravel.follow.plan;

import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.service.ContextUnavailable;
import io.ktravel.chassis.service.ServiceTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What shared plans are called, asked of plan when they are shown: a title is content, which no event carries, and a
 * copy would outlive an unsharing. Nobody waits longer than 1.2 s for it; while the breaker is open, not at all.
 */
@ApplicationScoped
public class PlanTitles {
    private static final Logger LOG = Logger.getLogger(PlanTitles.class.getName());
    private static final int PATIENCE_MILLIS = 1_200;

    @Inject
    @RestClient
    PlanDirectory plan;

    @Inject
    ServiceTokens tokens;

    /**
     * By id of the plan; a plan that is missing may not be seen now.
     *
     * @param planIds up to 100
     * @return empty when plan gives no answer
     */
    @Bulkhead(32)
    @Timeout(value = PATIENCE_MILLIS, unit = ChronoUnit.MILLIS)
    @CircuitBreaker(requestVolumeThreshold = 8, failureRatio = 0.5, delay = 5_000)
    @Fallback(fallbackMethod = "unreachable")
    public Optional<Map<String, String>> of(Collection<String> planIds) {
        if (planIds.isEmpty()) {
            return Optional.of(Map.of());
        }
        String ids = String.join(",", planIds);
        return Optional.of(tokens.call(authorization -> plan.shared(authorization, ids), PlanTitles::titles));
    }

    Optional<Map<String, String>> unreachable(Collection<String> planIds) {
        LOG.log(Level.WARNING, "Plan does not tell the titles of {0} plans", planIds.size());
        return Optional.empty();
    }

    private static Map<String, String> titles(Response response) {
        if (response.getStatus() != Response.Status.OK.getStatusCode()) {
            throw new ContextUnavailable("asking for titles answered " + response.getStatus(), null);
        }
        return Json.read(response.readEntity(String.class), Items.class).items().stream()
                .collect(Collectors.toMap(Item::id, Item::title));
    }

    /** What is read of the answer. */
    record Items(List<Item> items) {}

    /** What is read of a plan. */
    record Item(String id, String title) {}
}
