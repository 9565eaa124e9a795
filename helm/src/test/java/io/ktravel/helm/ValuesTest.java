package io.ktravel.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong values are refused by Helm, with a message that tells what to do. */
class ValuesTest {
    @Test
    void several_replicas_on_derby_are_refused() {
        assertThat(Refusal.of("derby", Map.of("contexts.plan.replicas.max", 3)))
                .contains("contexts.plan may have 3 replicas, but its database is Derby")
                .contains("set contexts.plan.database.url to a jdbc:postgresql: address");
    }

    @Test
    void more_replicas_at_least_than_at_most_are_refused() {
        assertThat(Refusal.of("postgresql", Map.of("contexts.plan.replicas.min", 11)))
                .contains("contexts.plan.replicas: max (10) is below min (11)");
    }

    @Test
    void encryption_up_to_servers_without_certificate_is_refused() {
        assertThat(Refusal.of("postgresql", Map.of("entry.tls.termination", "reencrypt")))
                .contains("serviceTls.enabled is false");
    }

    @Test
    void a_missing_secret_is_named() {
        assertThat(Refusal.of("postgresql", Map.of("contexts.follow.secret.existing", "")))
                .contains("contexts.follow.secret.values.keystore_password is missing")
                .contains("contexts.follow.secret.existing");
    }

    @Test
    void a_service_secret_that_member_does_not_know_is_refused() {
        assertThat(Refusal.of("derby", Map.of("contexts.plan.secret.values.KTRAVEL_PLAN_SERVICE_SECRET", "another")))
                .contains("KTRAVEL_PLAN_SERVICE_SECRET differs between contexts.member and contexts.plan");
    }

    @Test
    void a_read_replica_is_for_plan_and_notification_on_postgresql() {
        String replica = "jdbc:postgresql://replica/db";
        assertThat(Refusal.of("postgresql", Map.of("contexts.member.database.readUrl", replica)))
                .contains("only plan and notification read from a replica");
        assertThat(Refusal.of("derby", Map.of("contexts.plan.database.readUrl", replica)))
                .contains("its database is Derby, which has no replicas");
        assertThat(Refusal.of("postgresql", Map.of("contexts.plan.database.readUrl", replica + "?password=secret")))
                .contains("KTRAVEL_PLAN_DB_PASSWORD");
    }

    @Test
    void a_password_in_a_database_address_is_refused() {
        assertThat(Refusal.of(
                        "postgresql",
                        Map.of("contexts.plan.database.url", "jdbc:postgresql://db/plan?user=plan&password=secret")))
                .contains("it belongs in the Secret, as KTRAVEL_PLAN_DB_PASSWORD");
    }

    @ParameterizedTest
    @CsvSource({
        "mode, both, mode",
        "entry.host, '', entry.host is missing",
        "entry.host, Travel_Example, host",
        "entry.tls.secret, '', entry.tls.secret is missing",
        "kafka.bootstrap, kafka, bootstrap",
        "image.registry, '', image.registry is missing",
        "image.tag, latest, tag",
        "contexts.plan.database.url, jdbc:derby:memory:x, url",
        "contexts.plan.database.user, '', contexts.plan.database.user is missing",
        "contexts.plan.replicas.min, 0, min",
        "contexts.plan.replica.min, 1, replica",
        "contexts.cafe.replicas.min, 1, cafe",
        "contexts.plan.settings.KTRAVEL_COOKIE_KEY, x, KTRAVEL_COOKIE_KEY",
        "contexts.plan.settings.PATH, x, PATH",
        "contexts.plan.resources.limits.memory, lots, memory",
        "drainSeconds, 600, drainSeconds",
        "logs.loki.url, loki, url",
        "telemetry.endpoint, collector:4318, endpoint",
        "telemetry.endpoint, http://collector:4317, telemetry.port is 4318",
        "telemetry.samplingRatio, 2, samplingRatio",
        "telemetry.signals[0], profiles, signals",
        "nonsense, 1, nonsense"
    })
    void what_is_wrong_is_refused_by_name(String path, String value, String named) {
        assertThat(Refusal.of("postgresql", Map.of(path, value))).contains(named);
    }
}
