package io.ktravel.chassis.deadletter;

import io.ktravel.chassis.event.EventHandler;
import io.ktravel.chassis.event.GrouplessConsumer;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this context could not apply. The records stay where they are; the broker lets them go after 30 days. */
@ApplicationScoped
public class DeadLetters {
    /** Of each partition, the newest. */
    private static final int MOST = 200;

    private static final int RETRY_SECONDS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Pattern ID = Pattern.compile("([a-z.]{1,60})-([0-9]{1,4})-([0-9]{1,18})");

    @Inject
    @Any
    Instance<EventHandler> handlers;

    @Inject
    @ConfigProperty(name = "ktravel.kafka")
    String kafka;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    /**
     * Those of this context, the newest first: at most the last 200 of each partition.
     *
     * @throws RuleBroken 503 while Kafka cannot be reached
     */
    public List<DeadLetter> newest() {
        try (KafkaConsumer<String, String> consumer = GrouplessConsumer.open(kafka)) {
            return read(consumer).stream()
                    .map(DeadLetter::of)
                    .filter(letter -> letter.concerns(context))
                    .sorted(DeadLetter.NEWEST_FIRST)
                    .toList();
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private List<ConsumerRecord<String, String>> read(KafkaConsumer<String, String> consumer) {
        List<TopicPartition> partitions = handlers.stream()
                .flatMap(handler -> consumer.partitionsFor(handler.topic() + DeadLetter.SUFFIX).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> beginnings = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        ends.forEach((partition, end) ->
                consumer.seek(partition, Math.max(beginnings.getOrDefault(partition, 0L), end - MOST)));
        List<ConsumerRecord<String, String>> records = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(PATIENCE).forEach(records::add);
        }
        return records;
    }

    /** @throws RuleBroken 404 when there is none with this id, or it is another context's; 503 without Kafka */
    public DeadLetter require(String id) {
        Matcher parts = ID.matcher(id);
        if (!parts.matches() || handler(parts.group(1)).isEmpty()) {
            throw new RuleBroken(CommonProblem.NOT_FOUND);
        }
        TopicPartition partition =
                new TopicPartition(parts.group(1) + DeadLetter.SUFFIX, Integer.parseInt(parts.group(2)));
        try (KafkaConsumer<String, String> consumer = GrouplessConsumer.open(kafka)) {
            return one(consumer, partition, Long.parseLong(parts.group(3)))
                    .map(DeadLetter::of)
                    .filter(letter -> letter.concerns(context))
                    .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        } catch (KafkaException e) {
            throw away(e);
        }
    }

    private static Optional<ConsumerRecord<String, String>> one(
            KafkaConsumer<String, String> consumer, TopicPartition partition, long offset) {
        boolean exists = consumer.partitionsFor(partition.topic()).stream()
                .anyMatch(known -> known.partition() == partition.partition());
        if (!exists) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long beginning = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        if (offset < beginning || offset >= end) {
            return Optional.empty();
        }
        consumer.seek(partition, offset);
        return StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                .filter(one -> one.offset() == offset)
                .findFirst();
    }

    Optional<EventHandler> handler(String topic) {
        return handlers.stream()
                .filter(handler -> handler.topic().equals(topic))
                .findFirst();
    }

    private static RuleBroken away(KafkaException cause) {
        RuleBroken unavailable = new RuleBroken(CommonProblem.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        unavailable.initCause(cause);
        return unavailable;
    }
}
