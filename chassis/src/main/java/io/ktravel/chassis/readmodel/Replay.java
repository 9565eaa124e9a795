package io.ktravel.chassis.readmodel;

import io.ktravel.chassis.event.GrouplessConsumer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** What stands on some topics now, from the beginning to the end that they had when it was opened. Belongs to no group. */
final class Replay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final KafkaConsumer<String, String> consumer;
    private final Map<TopicPartition, Long> ends;

    Replay(String bootstrap, Set<String> topics) {
        this.consumer = GrouplessConsumer.open(bootstrap);
        List<TopicPartition> partitions = topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        this.ends = new HashMap<>(consumer.endOffsets(partitions));
        consumer.seekToBeginning(partitions);
    }

    boolean isAtEnd() {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        return ends.isEmpty();
    }

    /** The next records, in order within each partition; may be none for the moment. */
    List<String> next() {
        List<String> values = new ArrayList<>();
        Collection<TopicPartition> open = Set.copyOf(ends.keySet());
        for (ConsumerRecord<String, String> each : consumer.poll(PATIENCE)) {
            if (open.contains(new TopicPartition(each.topic(), each.partition()))) {
                values.add(each.value());
            }
        }
        return values;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
