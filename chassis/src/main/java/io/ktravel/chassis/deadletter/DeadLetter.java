package io.ktravel.chassis.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record on a dead-letter topic.
 *
 * @param id {@code <topic>-<partition>-<offset>} of the topic that it was meant for and its place among the dead
 * @param at when it was given up
 * @param consumer the context that could not apply it; null when nobody said
 * @param payload the record as it came; null for an empty one
 */
public record DeadLetter(
        String id,
        String topic,
        Instant at,
        @Nullable String key,
        @Nullable String consumer,
        @Nullable String reason,
        @Nullable String payload) {
    static final String SUFFIX = ".dead";

    static final Comparator<DeadLetter> NEWEST_FIRST =
            Comparator.comparing(DeadLetter::at).thenComparing(DeadLetter::id).reversed();

    static DeadLetter of(ConsumerRecord<String, String> dead) {
        String topic = dead.topic().substring(0, dead.topic().length() - SUFFIX.length());
        return new DeadLetter(
                topic + "-" + dead.partition() + "-" + dead.offset(),
                topic,
                Instant.ofEpochMilli(dead.timestamp()),
                dead.key(),
                header(dead, "ktravel-consumer"),
                header(dead, "ktravel-reason"),
                dead.value());
    }

    private static @Nullable String header(ConsumerRecord<String, String> dead, String name) {
        @Nullable Header header = dead.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    boolean concerns(String context) {
        return consumer == null || consumer.equals(context);
    }
}
