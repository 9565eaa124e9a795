package io.ktravel.chassis.event;

import io.ktravel.chassis.trace.Spans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jspecify.annotations.Nullable;

/** Hands records to Kafka. Never called in a request: sending may block while the broker is away. */
@ApplicationScoped
public class EventPublisher {
    /** As header: of the sending. In the event: of the work that wrote it. */
    static final String TRACEPARENT = "traceparent";

    private static final int BUFFER = 2000;

    @Inject
    @Channel("events-out")
    @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER)
    Emitter<ProducerRecord<String, String>> emitter;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    CompletableFuture<Void> publish(OutboxEntry entry) {
        String topic = Events.topic(context);
        return Spans.present()
                .sending(
                        topic,
                        () -> Events.extension(Events.read(entry.event()), TRACEPARENT),
                        traceparent -> publish(recordOf(topic, entry, traceparent)));
    }

    private static ProducerRecord<String, String> recordOf(
            String topic, OutboxEntry entry, @Nullable String traceparent) {
        ProducerRecord<String, String> kafkaRecord = new ProducerRecord<>(topic, entry.aggregateId(), entry.event());
        kafkaRecord.headers().add("content-type", "application/cloudevents+json".getBytes(StandardCharsets.UTF_8));
        if (traceparent != null) {
            kafkaRecord.headers().add(TRACEPARENT, traceparent.getBytes(StandardCharsets.UTF_8));
        }
        return kafkaRecord;
    }

    CompletableFuture<Void> publish(ProducerRecord<String, String> kafkaRecord) {
        return emitter.send(kafkaRecord).toCompletableFuture();
    }

    /** Whether the channel has ended for good; only a restart brings it back. */
    boolean isDead() {
        return emitter.isCancelled();
    }
}
