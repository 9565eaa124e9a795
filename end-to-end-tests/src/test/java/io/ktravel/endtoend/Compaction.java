package io.ktravel.endtoend;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;

/** Has the broker compact some topics now, instead of after the days that they are set up for. */
final class Compaction implements AutoCloseable {
    private static final Map<String, String> AT_ONCE = Map.of(
            "min.compaction.lag.ms", "0",
            "max.compaction.lag.ms", "1",
            "min.cleanable.dirty.ratio", "0.0",
            "segment.ms", "1");

    private final String broker;
    private final List<String> topics;
    private final Map<ConfigResource, Collection<AlterConfigOp>> before;

    Compaction(String broker, List<String> topics) {
        this.broker = broker;
        this.topics = topics;
        this.before = settings();
        alter(topics.stream().collect(Collectors.toMap(Compaction::resource, topic -> operations(AT_ONCE))));
    }

    /** A segment is closed only when something is written behind it: the end of an aggregate that never was, on each partition. */
    void urge() {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            for (String topic : topics) {
                for (int partition = 0;
                        partition < producer.partitionsFor(topic).size();
                        partition++) {
                    producer.send(new ProducerRecord<>(topic, partition, "nobody", null))
                            .get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        alter(before);
    }

    private Map<ConfigResource, Collection<AlterConfigOp>> settings() {
        try (Admin admin = admin()) {
            List<ConfigResource> resources =
                    topics.stream().map(Compaction::resource).toList();
            return admin.describeConfigs(resources).all().get().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            one -> operations(AT_ONCE.keySet().stream()
                                    .collect(Collectors.toMap(
                                            name -> name,
                                            name -> one.getValue().get(name).value())))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private void alter(Map<ConfigResource, Collection<AlterConfigOp>> operations) {
        try (Admin admin = admin()) {
            admin.incrementalAlterConfigs(operations).all().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", broker));
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    private static Collection<AlterConfigOp> operations(Map<String, String> settings) {
        return new ArrayList<>(settings.entrySet().stream()
                .map(one -> new AlterConfigOp(new ConfigEntry(one.getKey(), one.getValue()), AlterConfigOp.OpType.SET))
                .toList());
    }
}
