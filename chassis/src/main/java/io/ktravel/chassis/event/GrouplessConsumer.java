package io.ktravel.chassis.event;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads topics beside the live channels: belongs to no group, commits nothing, and gives up after some seconds. */
public final class GrouplessConsumer {
    private static final int BATCH = 200;
    private static final int PATIENCE_MILLIS = 5_000;

    private GrouplessConsumer() {}

    /** @param bootstrap {@code host:port,…} */
    public static KafkaConsumer<String, String> open(String bootstrap) {
        return new KafkaConsumer<>(
                Map.of(
                        CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap,
                        CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                        CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false,
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false),
                new StringDeserializer(),
                new StringDeserializer());
    }
}
