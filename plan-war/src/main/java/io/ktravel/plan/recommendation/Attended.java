package io.ktravel.plan.recommendation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Recommendations that a request in this process is just making, or has just made: news of their payment change nothing,
 * and the database need not be asked. Whatever is not known here, after a restart or in another replica, is looked up
 * there.
 */
@ApplicationScoped
public class Attended {
    /** Well before the sweeper takes it from its request, clocks of replicas that differ by seconds included. */
    private static final Duration SURELY = Recommendation.OF_REQUEST.dividedBy(2);

    private static final int MOST = 20_000;

    private final Cache<String, Boolean> attended =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SURELY).build();

    void begin(String id) {
        attended.put(id, true);
    }

    /** From now on it is for whoever finds it: before it is handed over, or ends without its plan. */
    void leave(String id) {
        attended.invalidate(id);
    }

    boolean has(String id) {
        return attended.getIfPresent(id) != null;
    }
}
