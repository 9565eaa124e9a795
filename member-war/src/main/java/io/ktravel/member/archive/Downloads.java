package io.ktravel.member.archive;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Bounds how many archives this server puts together at the same time: each asks every other context many times. */
@ApplicationScoped
public class Downloads {
    private static final int AT_ONCE = 4;
    private static final int RETRY_SECONDS = 10;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws RuleBroken 503 with Retry-After when there are too many already */
    public InputStream one(Supplier<InputStream> archive) {
        if (!places.tryAcquire()) {
            throw new RuleBroken(CommonProblem.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        try {
            return archive.get();
        } finally {
            places.release();
        }
    }
}
