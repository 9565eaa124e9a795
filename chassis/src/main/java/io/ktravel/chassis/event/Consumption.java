package io.ktravel.chassis.event;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.database.Migration;
import io.ktravel.chassis.failure.Outage;
import io.ktravel.chassis.metric.Meters;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.trace.Spans;
import io.ktravel.chassis.trace.Trace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Tag;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/**
 * The shape of every consumer. A record is handed to a transactional service and tried again when that fails; one that
 * cannot be handled goes to {@code <topic>.dead} with the reason, where it can be seen and replayed, and the channel
 * lives on. No exception leaves {@link #consume}, because that would end the channel for good. Read models take several
 * records in one transaction: {@link BatchConsumption}.
 */
@ApplicationScoped
public class Consumption {
    private static final Logger LOG = Logger.getLogger(Consumption.class.getName());
    private static final int ATTEMPTS = 5;
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;
    private static final long ACKNOWLEDGEMENT_SECONDS = 30;

    @Inject
    EventPublisher publisher;

    @Inject
    Migration migration;

    @Inject
    Channels channels;

    @Inject
    Meters meters;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    /** When the event happened that a channel is at work on; of a channel that waits for events nothing. */
    private final Map<String, Instant> atWork = new ConcurrentHashMap<>();

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        buried(0);
    }

    /**
     * Handles one record to its end, and acknowledges it then.
     *
     * @param handler applies the event; throws {@link Events.Unreadable} for what no retry can help
     */
    public CompletionStage<Void> consume(String channel, Message<String> message, Consumer<CloudEvent> handler) {
        try {
            if (migration.await()) {
                handle(channel, message, handler);
            } else {
                return message.nack(new IllegalStateException("stopping"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return message.nack(e);
        } catch (Throwable e) {
            channels.died(channel, e);
            throw e;
        }
        return acknowledge(message);
    }

    static CompletionStage<Void> acknowledge(Message<String> message) {
        return message.ack().exceptionally(lost -> {
            // The broker did not take note: the record comes again, and the inbox knows it.
            LOG.log(Level.WARNING, lost, () -> "An applied event could not be acknowledged");
            return null;
        });
    }

    /** By itself, until it is applied or among the dead letters. */
    void handle(String channel, Message<String> message, Consumer<CloudEvent> handler) throws InterruptedException {
        try {
            retry(channel, message, handler);
        } finally {
            rests(channel);
        }
    }

    /** The channel waits for events. */
    void rests(String channel) {
        atWork.remove(channel);
    }

    private void retry(String channel, Message<String> message, Consumer<CloudEvent> handler)
            throws InterruptedException {
        long pause = FIRST_PAUSE_MILLIS;
        for (int attempt = 1; ; attempt++) {
            try {
                applied(channel, apply(channel, message, handler));
                return;
            } catch (Events.Unreadable | RuleBroken e) {
                bury(message, e);
                return;
            } catch (RuntimeException e) {
                // A database that is away comes back: events wait for it, none of them is to blame.
                if (!Outage.isBehind(e) && attempt == ATTEMPTS) {
                    bury(message, e);
                    return;
                }
                LOG.log(Level.WARNING, e, () -> "An event could not be applied, trying again");
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
            }
        }
    }

    /** Once, as a part of the caller's transaction if there is one; tells which event it was. */
    CloudEvent apply(String channel, Message<String> message, Consumer<CloudEvent> handler) {
        CloudEvent event = Events.read(message.getPayload());
        begin(channel, event);
        apply(channel, message, event, handler);
        return event;
    }

    /** The sending's trace context, if traces are collected there, or else the one of the work that wrote the event. */
    private static void apply(String channel, Message<String> message, CloudEvent event, Consumer<CloudEvent> handler) {
        ConsumerRecord<?, ?> source = message.unwrap(ConsumerRecord.class);
        Header header = source.headers().lastHeader(EventPublisher.TRACEPARENT);
        String traceparent = header == null
                ? Events.extension(event, EventPublisher.TRACEPARENT)
                : new String(header.value(), StandardCharsets.UTF_8);
        Spans.present()
                .receiving(
                        source.topic(),
                        channel,
                        traceparent,
                        () -> Trace.carriedOn(Events.extension(event, "correlationid"), traceparent)
                                .run(() -> handler.accept(event)));
    }

    private void begin(String channel, CloudEvent event) {
        if (event.getTime() != null) {
            atWork.put(channel, event.getTime().toInstant());
        }
        meters.gauge(
                "ktravel_event_at_work_age_seconds",
                "Age of the event that a channel is at work on, 0 when it waits for events",
                () -> age(atWork.get(channel)),
                new Tag("channel", channel));
    }

    private double age(@Nullable Instant happened) {
        return happened == null
                ? 0
                : Math.max(0, Duration.between(happened, clock.instant()).toMillis() / 1_000.0);
    }

    /** Behind the commit. */
    void applied(String channel, CloudEvent event) {
        if (event.getTime() != null) {
            meters.took(
                    "ktravel_event_delay",
                    "From an event until it was applied",
                    Duration.between(event.getTime().toInstant(), clock.instant()),
                    new Tag("channel", channel));
        }
    }

    private void buried(int records) {
        meters.count("ktravel_dead_letters", "Records that went to a dead-letter topic", records);
    }

    private void bury(Message<String> message, Exception why) throws InterruptedException {
        LOG.log(Level.SEVERE, "An event goes to the dead letters", why);
        ConsumerRecord<?, ?> source = message.unwrap(ConsumerRecord.class);
        ProducerRecord<String, String> dead = new ProducerRecord<>(
                source.topic() + ".dead",
                source.key() == null ? null : source.key().toString(),
                message.getPayload());
        source.headers().forEach(dead.headers()::add);
        header(dead, "ktravel-reason", why.toString());
        header(dead, "ktravel-consumer", context);
        header(dead, "ktravel-topic", source.topic());
        header(dead, "ktravel-partition", Integer.toString(source.partition()));
        header(dead, "ktravel-offset", Long.toString(source.offset()));
        while (!isBuried(dead)) {
            LOG.warning("The dead-letter topic cannot be reached, trying again");
            TimeUnit.MILLISECONDS.sleep(LONGEST_PAUSE_MILLIS);
        }
        buried(1);
    }

    private boolean isBuried(ProducerRecord<String, String> dead) throws InterruptedException {
        try {
            publisher.publish(dead).get(ACKNOWLEDGEMENT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.FINE, "Not acknowledged", e);
            return false;
        }
    }

    private static void header(ProducerRecord<String, String> kafkaRecord, String name, String value) {
        kafkaRecord.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
