package io.ktravel.plan.planning;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a member may have the planner look for what does not exist. A plan is paid with a token or counted by the
 * day; a refusal costs nothing, and can take the planner a second or more.
 *
 * <p>Counted is what a refusal took of a core. Kept in this server's memory, as {@link
 * io.ktravel.chassis.limit.RateLimit} is, so with n replicas a member may have up to n times as much.
 */
@ApplicationScoped
public class Patience {
    /** In the long run a member's refusals take a tenth of a core at most. */
    private static final int SHARE = 10;

    private static final int AT_ONCE = 4;
    private static final int MAX_MEMBERS = 100_000;

    @Inject
    @ConfigProperty(name = "ktravel.planner.refusal-seconds", defaultValue = "60")
    int seconds;

    /** How long somebody waits while others think for the same member. */
    Duration longest = Duration.ofSeconds(10);

    TimeMeter time = TimeMeter.SYSTEM_NANOTIME;
    LongSupplier cpuNanos = () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

    private final LoadingCache<String, Account> accounts = Caffeine.newBuilder()
            .maximumSize(MAX_MEMBERS)
            .expireAfterAccess(Duration.ofHours(1))
            .build(member -> account());

    private Account account() {
        Bucket millis = Bucket.builder()
                .addLimit(limit -> limit.capacity(seconds * 1000L).refillGreedy(1000 / SHARE, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
        return new Account(millis, new Semaphore(AT_ONCE));
    }

    /**
     * Has the planner think for a member, four times at once at most.
     *
     * @param thinking what it does; {@code infeasible} when it was for nothing
     * @throws RuleBroken as thinking does, or 429 {@code too-many-requests} when too much was refused lately
     */
    public <T> T of(String memberId, Supplier<T> thinking) {
        Account account = accounts.get(memberId);
        enter(account);
        try {
            requirePatience(account.millis());
            return counted(account.millis(), thinking);
        } finally {
            account.atOnce().release();
        }
    }

    private void enter(Account account) {
        try {
            if (!account.atOnce().tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw tooMany(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RuleBroken(CommonProblem.UNAVAILABLE);
        }
    }

    private static void requirePatience(Bucket millis) {
        long nanos = millis.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        if (nanos > 0) {
            throw tooMany((int) Duration.ofNanos(nanos).toSeconds() + 1);
        }
    }

    private <T> T counted(Bucket millis, Supplier<T> thinking) {
        long before = cpuNanos.getAsLong();
        try {
            return thinking.get();
        } catch (RuleBroken refused) {
            if (refused.problem() == PlanProblem.INFEASIBLE) {
                long taken = Duration.ofNanos(cpuNanos.getAsLong() - before).toMillis();
                millis.consumeIgnoringRateLimits(taken + 1);
            }
            throw refused;
        }
    }

    private static RuleBroken tooMany(int seconds) {
        return new RuleBroken(CommonProblem.TOO_MANY_REQUESTS, seconds).retryAfter(seconds);
    }

    /** @param millis that refusals may still take */
    private record Account(Bucket millis, Semaphore atOnce) {}
}
