package io.ktravel.launcher;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics of the contract. Events are compacted: the last one of each aggregate stays for good, so that read models
 * can be rebuilt; an earlier one stays long enough for every consumer, and goes with the names that were in it. Dead
 * letters are kept for a month.
 */
final class Topics {
    private static final List<String> NAMES =
            List.of("ktravel.member", "ktravel.plan", "ktravel.follow", "ktravel.notification");
    private static final int PARTITIONS = 6;
    private static final short REPLICAS = 1;

    private static final Map<String, String> EVENTS = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.MIN_COMPACTION_LAG_MS_CONFIG, millis(7),
            TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, millis(14));
    private static final Map<String, String> DEAD = Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.RETENTION_MS_CONFIG,
            millis(30));

    private final String address;

    Topics(String address) {
        this.address = address;
    }

    /** Creates those that are missing, and sets up those of an earlier version as these. */
    void create() {
        Map<String, Object> client = Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address);
        try (Admin admin = Admin.create(client)) {
            Set<String> present = admin.listTopics().names().get();
            admin.createTopics(wanted().filter(topic -> !present.contains(topic.name()))
                            .toList())
                    .all()
                    .get();
            admin.incrementalAlterConfigs(wanted().filter(topic -> present.contains(topic.name()))
                            .collect(Collectors.toMap(Topics::resource, Topics::settings)))
                    .all()
                    .get();
        } catch (ExecutionException failed) {
            throw new CannotStart("Kafka's topics cannot be created: " + failed.getCause(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", interrupted);
        }
    }

    private static Stream<NewTopic> wanted() {
        return NAMES.stream().flatMap(name -> Stream.of(topic(name, EVENTS), topic(name + ".dead", DEAD)));
    }

    private static NewTopic topic(String name, Map<String, String> settings) {
        return new NewTopic(name, PARTITIONS, REPLICAS).configs(settings);
    }

    private static ConfigResource resource(NewTopic topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
    }

    private static Collection<AlterConfigOp> settings(NewTopic topic) {
        return topic.configs().entrySet().stream()
                .map(setting -> new AlterConfigOp(
                        new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    private static String millis(int days) {
        return Long.toString(Duration.ofDays(days).toMillis());
    }
}
