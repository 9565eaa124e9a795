package io.ktravel.chassis.event;

import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.id.Ids;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Publishes the outbox: everything that is pending, many at once, and in order for each aggregate, because an event is
 * sent only after the one before it of the same aggregate was acknowledged. A row goes after its acknowledgement; a
 * kill in between publishes the event once more, and consumers apply it once. Woken by each commit and, for whatever a
 * killed process left behind, every second.
 */
@ApplicationScoped
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 500;
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration ACKNOWLEDGEMENT = Duration.ofSeconds(15);
    private static final int IDLE_SECONDS = 1;

    /** After one round the commits of so long go together in the next one: under load one round for many. */
    private static final int GATHERING_MILLIS = 10;

    @Inject
    OutboxEntries entries;

    @Inject
    EventPublisher publisher;

    @Inject
    Migration migration;

    @Inject
    Channels channels;

    // A thread of its own: one that never ends must not sit in the pool that serves requests.
    @Resource
    ManagedThreadFactory threads;

    private final String holder = Ids.next();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private long leasedUntil;

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        threads.newThread(this::run).start();
    }

    @PreDestroy
    void stop() {
        stopping = true;
        wake();
    }

    void wake() {
        wake.release();
    }

    private void run() {
        try {
            boolean migrated = migration.await();
            while (migrated && !stopping) {
                publishQuietly();
                TimeUnit.MILLISECONDS.sleep(GATHERING_MILLIS);
                wake.tryAcquire(IDLE_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            }
            if (migrated) {
                entries.release(holder);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Error e) {
            // Nothing would leave any more, and nobody would notice.
            channels.died("outbox", e);
            throw e;
        }
    }

    private void publishQuietly() throws InterruptedException {
        try {
            while (!stopping && publishBatch() == BATCH) {
                wake.drainPermits();
            }
        } catch (RuntimeException e) {
            // The rows are still there: the next round tries again, also after a broker or database came back.
            LOG.log(Level.WARNING, "Events wait in the outbox: {0}", e.toString());
            TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        }
    }

    /** Returns how many events were acknowledged and removed. */
    private int publishBatch() throws InterruptedException {
        List<OutboxEntry> batch = entries.oldest(BATCH);
        if (batch.isEmpty() || !leased()) {
            return 0;
        }
        List<String> published = publish(batch);
        if (!published.isEmpty()) {
            entries.delete(published);
        }
        if (published.size() < batch.size()) {
            throw new IllegalStateException(
                    (batch.size() - published.size()) + " events were not acknowledged by the broker");
        }
        return published.size();
    }

    private boolean leased() {
        long now = System.nanoTime();
        if (leasedUntil - now > LEASE.toNanos() / 2) {
            return true;
        }
        boolean leased = entries.lease(holder, LEASE);
        leasedUntil = leased ? now + LEASE.toNanos() : now;
        return leased;
    }

    private List<String> publish(List<OutboxEntry> batch) throws InterruptedException {
        List<Deque<OutboxEntry>> queues = byAggregate(batch);
        List<String> published = new ArrayList<>();
        while (!queues.isEmpty()) {
            Map<Deque<OutboxEntry>, CompletableFuture<Void>> sent = sendFirsts(queues);
            queues = new ArrayList<>();
            for (Map.Entry<Deque<OutboxEntry>, CompletableFuture<Void>> one : sent.entrySet()) {
                if (isAcknowledged(one.getValue())) {
                    published.add(one.getKey().removeFirst().id());
                    if (!one.getKey().isEmpty()) {
                        queues.add(one.getKey());
                    }
                }
            }
        }
        return published;
    }

    /** Sends the first event of each aggregate; ends at a refusal, because then the broker is away for the others too. */
    private Map<Deque<OutboxEntry>, CompletableFuture<Void>> sendFirsts(List<Deque<OutboxEntry>> queues) {
        Map<Deque<OutboxEntry>, CompletableFuture<Void>> sent = new LinkedHashMap<>();
        for (Deque<OutboxEntry> queue : queues) {
            CompletableFuture<Void> sending = publisher.publish(queue.getFirst());
            sent.put(queue, sending);
            if (sending.isCompletedExceptionally()) {
                break;
            }
        }
        return sent;
    }

    private static List<Deque<OutboxEntry>> byAggregate(List<OutboxEntry> batch) {
        Map<String, Deque<OutboxEntry>> queues = new LinkedHashMap<>();
        batch.stream()
                .sorted(Comparator.comparing(OutboxEntry::aggregateVersion).thenComparing(OutboxEntry::id))
                .forEach(entry -> queues.computeIfAbsent(entry.aggregateId(), id -> new ArrayDeque<>())
                        .add(entry));
        return new ArrayList<>(queues.values());
    }

    private static boolean isAcknowledged(CompletableFuture<Void> sent) throws InterruptedException {
        try {
            sent.get(ACKNOWLEDGEMENT.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.FINE, "Not acknowledged", e);
            return false;
        }
    }
}
