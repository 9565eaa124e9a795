package io.ktravel.chassis.event;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.database.Migration;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Consumes like {@link Consumption}, but applies what has come meanwhile in one transaction, in its order and at most
 * {@value #MOST} records: under load a commit costs more than most events. When that fails, each of them is handled by
 * itself, so one bad record is the only one that is tried again or goes to the dead letters.
 *
 * <p>For read models. All locks are held until the common commit, so it is not for what requests wait for, nor for a
 * handler that works outside its transaction.
 */
@ApplicationScoped
public class BatchConsumption {
    static final int MOST = 20;

    private static final Logger LOG = Logger.getLogger(BatchConsumption.class.getName());
    private static final int IDLE_SECONDS = 1;

    @Inject
    Consumption consumption;

    @Inject
    OneTransaction transaction;

    @Inject
    Migration migration;

    @Inject
    Channels channels;

    // A thread of its own for each channel: one that never ends must not sit in the pool that serves requests.
    @Resource
    ManagedThreadFactory threads;

    private final Map<String, BlockingQueue<Message<String>>> queues = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @PreDestroy
    void stop() {
        stopping = true;
    }

    /**
     * Takes one record over; waits while {@value #MOST} others wait. It is acknowledged when it has been handled.
     *
     * @param handler the same for all records of a channel; applies the event in the caller's transaction, and throws
     *     {@link Events.Unreadable} for what no retry can help
     */
    public CompletionStage<Void> consume(String channel, Message<String> message, Consumer<CloudEvent> handler) {
        BlockingQueue<Message<String>> queue = queues.computeIfAbsent(channel, name -> begun(name, handler));
        try {
            while (!stopping) {
                if (queue.offer(message, IDLE_SECONDS, TimeUnit.SECONDS)) {
                    return CompletableFuture.completedFuture(null);
                }
            }
            return message.nack(new IllegalStateException("stopping"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.nack(e);
        }
    }

    private BlockingQueue<Message<String>> begun(String channel, Consumer<CloudEvent> handler) {
        BlockingQueue<Message<String>> queue = new ArrayBlockingQueue<>(MOST);
        threads.newThread(() -> run(channel, queue, handler)).start();
        return queue;
    }

    private void run(String channel, BlockingQueue<Message<String>> queue, Consumer<CloudEvent> handler) {
        try {
            boolean migrated = migration.await();
            while (migrated && !stopping) {
                Message<String> first = queue.poll(IDLE_SECONDS, TimeUnit.SECONDS);
                if (first != null) {
                    List<Message<String>> batch = new ArrayList<>(List.of(first));
                    queue.drainTo(batch, MOST - 1);
                    handle(channel, batch, handler);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            channels.died(channel, e);
            throw e;
        }
    }

    private void handle(String channel, List<Message<String>> batch, Consumer<CloudEvent> handler)
            throws InterruptedException {
        if (batch.size() == 1 || !isAppliedTogether(channel, batch, handler)) {
            for (Message<String> one : batch) {
                if (stopping) {
                    // Not acknowledged, they come again: none of them is to blame for what fails while all stops.
                    return;
                }
                consumption.handle(channel, one, handler);
                Consumption.acknowledge(one);
            }
        }
    }

    private boolean isAppliedTogether(String channel, List<Message<String>> batch, Consumer<CloudEvent> handler) {
        try {
            List<CloudEvent> events = transaction.of(batch, message -> consumption.apply(channel, message, handler));
            events.forEach(event -> consumption.applied(channel, event));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, e, () -> batch.size() + " events of " + channel + " are applied one by one");
            return false;
        } finally {
            consumption.rests(channel);
        }
        batch.forEach(Consumption::acknowledge);
        return true;
    }
}
