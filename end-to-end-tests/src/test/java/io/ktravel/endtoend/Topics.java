package io.ktravel.endtoend;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics, as anybody with access to the broker sees them. */
final class Topics {
    private final String broker;

    Topics(String broker) {
        this.broker = broker;
    }

    /** Everything that is on the topic now. */
    List<ConsumerRecord<String, String>> read(String topic) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker, "isolation.level", "read_committed");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (PartitionInfo partition : consumer.partitionsFor(topic)) {
                partitions.add(new TopicPartition(topic, partition.partition()));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<String, String>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The same without what scenarios wrote there that is no JSON. */
    List<JsonNode> events(String topic) {
        return read(topic).stream()
                .filter(kafkaRecord ->
                        kafkaRecord.value() != null && kafkaRecord.value().startsWith("{"))
                .map(kafkaRecord -> json(kafkaRecord.value()))
                .toList();
    }

    /** Events that the groups of consumers have not yet confirmed, of all topics together. */
    long unread() {
        return asked(admin -> {
            long unread = 0;
            for (String group : groups(admin)) {
                Map<TopicPartition, OffsetAndMetadata> read = read(admin, group);
                for (var end :
                        offsets(admin, read.keySet(), OffsetSpec.latest()).entrySet()) {
                    unread += end.getValue() - read.get(end.getKey()).offset();
                }
            }
            return unread;
        });
    }

    /**
     * As {@code kafka-consumer-groups.sh --reset-offsets --to-datetime} does, for all that the groups have read.
     *
     * @param groups how their names begin; nobody of them may be reading
     */
    void rewind(String groups, Instant to) {
        int rewound = asked(admin -> {
            List<String> names = groups(admin).stream()
                    .filter(group -> group.startsWith(groups))
                    .toList();
            for (String group : names) {
                Set<TopicPartition> read = read(admin, group).keySet();
                Map<TopicPartition, Long> ends = offsets(admin, read, OffsetSpec.latest());
                Map<TopicPartition, OffsetAndMetadata> since = new HashMap<>();
                offsets(admin, read, OffsetSpec.forTimestamp(to.toEpochMilli()))
                        .forEach((partition, offset) -> since.put(
                                partition, new OffsetAndMetadata(offset >= 0 ? offset : ends.get(partition))));
                admin.alterConsumerGroupOffsets(group, since).all().get();
            }
            return names.size();
        });
        if (rewound == 0) {
            throw new IllegalStateException("no group " + groups);
        }
    }

    private static List<String> groups(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
                .map(GroupListing::groupId)
                .toList();
    }

    private static Map<TopicPartition, OffsetAndMetadata> read(Admin admin, String group)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    /** Negative where there is none. */
    private static Map<TopicPartition, Long> offsets(Admin admin, Set<TopicPartition> of, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        return admin
                .listOffsets(of.stream().collect(Collectors.toMap(Function.identity(), partition -> which)))
                .all()
                .get()
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private <T> T asked(Question<T> question) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            return question.ask(admin);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Question<T> {
        T ask(Admin admin) throws ExecutionException, InterruptedException;
    }

    Compaction compaction(List<String> topics) {
        return new Compaction(broker, topics);
    }

    void write(String topic, String key, String value) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
