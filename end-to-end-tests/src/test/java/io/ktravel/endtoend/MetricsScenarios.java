package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What operators see of the business. */
interface MetricsScenarios extends Scenario {
    Duration SAMPLED = Duration.ofSeconds(60);

    @Test
    default void a_recommendation_is_measured_from_the_token_to_the_notification() {
        Scrape before = scrape();
        Member dana = system().newMember();
        Member eve = system().newMember();
        dana.recommend(Scenario.busan()).hasStatus(201);
        dana.recommend(Scenario.busan().replace("1500000", "1000")).isProblem(422, "infeasible");
        KilledNotificationScenarios.follow(dana, eve);
        KilledNotificationScenarios.publish(eve);

        Awaitility.await().atMost(SAMPLED).untilAsserted(() -> {
            Scrape now = scrape();
            assertThat(grown(
                            before,
                            now,
                            "ktravel_recommendations_total",
                            Map.of("kind", "PERSONAL", "outcome", "COMPLETED")))
                    .isGreaterThanOrEqualTo(1);
            assertThat(grown(
                            before,
                            now,
                            "ktravel_recommendations_total",
                            Map.of("kind", "PERSONAL", "outcome", "INFEASIBLE")))
                    .isGreaterThanOrEqualTo(1);
            assertThat(grown(before, now, "ktravel_tokens_total", Map.of("kind", "WELCOME", "direction", "in")))
                    .isGreaterThanOrEqualTo(6);
            assertThat(grown(before, now, "ktravel_tokens_total", Map.of("kind", "SPEND", "direction", "out")))
                    .isGreaterThanOrEqualTo(1);
            assertThat(grown(before, now, "ktravel_notification_delay_seconds_count", Map.of()))
                    .isPositive();
            assertThat(grown(before, now, "ktravel_event_delay_seconds_count", Map.of("context", "member")))
                    .isPositive();
            assertThat(now.sum("ktravel_outbox_age_seconds", Map.of())).isZero();
            assertThat(now.sum("ktravel_ledger_imbalance_tokens", Map.of())).isZero();
        });
    }

    @Test
    default void metrics_are_not_for_users() {
        system().anonymous().get("/metrics").isProblem(404, "not-found");
        for (String context : List.of("member", "plan", "follow", "notification")) {
            system().anonymous().get("/api/" + context + "/metrics").isProblem();
            assertThat(system().anonymous().get("/api/" + context + "/metrics").status())
                    .isEqualTo(404);
        }
    }

    /** Otherwise an alert is silent for ever, and a panel empty. */
    @Test
    default void whatever_alerts_and_dashboards_ask_for_is_measured() throws IOException {
        a_recommendation_is_measured_from_the_token_to_the_notification();
        Scrape scrape = scrape();
        Map<String, Query> queries = MonitoringFiles.queries();
        assertThat(queries).hasSizeGreaterThan(20);

        assertThat(queries).allSatisfy((where, query) -> {
            assertThat(query.selectors()).as(where).isNotEmpty();
            query.selectors().stream()
                    .filter(selector -> !MonitoringFiles.OF_OTHERS.contains(selector.metric()))
                    .forEach(selector -> {
                        List<Scrape.Sample> selected = scrape.selected(MonitoringFiles.asScraped(selector));
                        assertThat(selected).as("%s: %s", where, selector).isNotEmpty();
                        assertThat(MonitoringFiles.asScraped(query.groupedBy()))
                                .as("%s: labels of %s", where, selector)
                                .allSatisfy(label -> assertThat(selected)
                                        .anySatisfy(sample ->
                                                assertThat(sample.labels()).containsKey(label)));
                    });
        });
    }

    private Scrape scrape() {
        return Scrape.of(system().stage().servers());
    }

    private static double grown(Scrape before, Scrape now, String name, Map<String, String> labels) {
        return now.sum(name, labels) - before.sum(name, labels);
    }
}
