package io.ktravel.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerTest {
    @TempDir
    Path data;

    private final CompletableFuture<Integer> died = new CompletableFuture<>();
    private KafkaBroker kafka;

    @BeforeEach
    void start() {
        Settings settings = new Settings(Path.of("../.."), data, FreePorts.base(), Topology.ALL, Map.of());
        settings.dataFolder().prepare();
        kafka = new KafkaBroker(settings, died::complete);
        kafka.start();
    }

    @AfterEach
    void stop() {
        kafka.stop();
    }

    @Test
    void the_topics_of_the_contract_are_there_and_keep_the_last_event_of_each_key() throws Exception {
        try (Admin admin = Admin.create(client())) {
            await().untilAsserted(() -> assertThat(admin.listTopics().names().get())
                    .contains("ktravel.member", "ktravel.plan", "ktravel.follow", "ktravel.notification")
                    .contains("ktravel.member.dead", "ktravel.plan.dead"));
            assertThat(admin.describeTopics(List.of("ktravel.plan"))
                            .allTopicNames()
                            .get()
                            .get("ktravel.plan")
                            .partitions())
                    .hasSize(6);
            assertThat(setting(admin, "ktravel.plan", "cleanup.policy")).isEqualTo("compact");
            assertThat(setting(admin, "ktravel.plan.dead", "cleanup.policy")).isEqualTo("delete");
        }
    }

    @Test
    void a_topic_of_an_earlier_version_is_set_up_anew() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "ktravel.member");
        ConfigEntry old = new ConfigEntry("cleanup.policy", "delete");
        try (Admin admin = Admin.create(client())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(old, AlterConfigOp.OpType.SET))))
                    .all()
                    .get();

            kafka.stop();
            kafka.start();

            await().untilAsserted(() -> assertThat(setting(admin, "ktravel.member", "cleanup.policy"))
                    .isEqualTo("compact"));
        }
    }

    private static String setting(Admin admin, String topic, String name) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .all()
                .get()
                .get(resource)
                .get(name)
                .value();
    }

    @Test
    void an_event_outlives_a_stop_and_a_kill() {
        send("first");
        kafka.stop();
        assertThat(kafka.isRunning()).isFalse();
        kafka.start();
        send("second");
        kafka.kill();
        kafka.start();

        assertThat(read()).containsExactly("first", "second");
        assertThat(died).isNotDone();
    }

    @Test
    void an_end_that_nobody_asked_for_is_told() {
        ProcessHandle.of(kafka.pid()).orElseThrow().destroyForcibly();

        await().atMost(Duration.ofSeconds(10)).until(died::isDone);
        assertThat(died).isCompletedWithValue(137);
    }

    @Test
    void a_broker_whose_stage_was_killed_is_found_and_ended_by_the_next_start() {
        ProcessHandle left = ProcessHandle.of(kafka.pid()).orElseThrow();

        new Leftovers(new DataFolder(data), line -> {}).end();

        await().atMost(Duration.ofSeconds(10)).until(() -> !left.isAlive());
    }

    private void send(String value) {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            assertThat(producer.send(new ProducerRecord<>("ktravel.plan", 0, "key", value)))
                    .succeedsWithin(Duration.ofSeconds(20));
        }
    }

    private List<String> read() {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition("ktravel.plan", 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<String> values = new ArrayList<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    values.add(each.value());
                }
                return values.size() >= 2;
            });
            return values;
        }
    }

    private Properties client() {
        Properties client = new Properties();
        client.setProperty("bootstrap.servers", kafka.address());
        return client;
    }
}
