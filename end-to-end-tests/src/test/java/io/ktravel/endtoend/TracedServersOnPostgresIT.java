package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.Topology;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Production's shape with a collector: what happens to one request in four servers is one trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TracedServersOnPostgresIT {
    private static final Duration COLLECTED = Duration.ofSeconds(60);
    private static final String[] SERVICES = {"ktravel-member", "ktravel-plan", "ktravel-follow", "ktravel-notification"
    };

    private final Collector collector = new Collector();
    private Ktravel system;

    @BeforeAll
    void start() {
        system =
                Ktravel.onPostgres(Topology.SERVERS, 21380, environment -> environment.putAll(collector.environment()));
    }

    @AfterAll
    void stop() {
        if (system != null) {
            system.close();
        }
        collector.close();
    }

    @Test
    void a_recommendation_is_one_trace_across_plan_member_kafka_and_notification() {
        Member dana = system.newMember();
        String trace = random(16);
        String browser = random(8);
        dana.api()
                .with("traceparent", "00-" + trace + "-" + browser + "-01")
                .post("/api/plan/v1/recommendations", Scenario.busan())
                .hasStatus(201);

        Awaitility.await().atMost(COLLECTED).untilAsserted(() -> {
            List<Collector.Collected> spans = collector.trace(trace);
            Collector.Collected request =
                    only(spans, "ktravel-plan", SpanKind.SPAN_KIND_SERVER, "POST /api/plan/v1/recommendations");
            assertThat(request.parent()).isEqualTo(browser);
            spent(spans, request);
            heard(spans, "ktravel-plan", "ktravel.plan", "ktravel-member");
            heard(spans, "ktravel-plan", "ktravel.plan", "ktravel-notification");
            heard(spans, "ktravel-member", "ktravel.member", "ktravel-plan");
            assertThat(spans)
                    .filteredOn(span -> !span.parent().equals(browser))
                    .extracting(Collector.Collected::parent)
                    .as("no span hangs in the air")
                    .isSubsetOf(ids(spans));
        });
    }

    /** What a consumer causes belongs to the trace too: following is told to the author, by notification's own event. */
    @Test
    void an_event_that_a_consumer_writes_stays_in_the_trace() {
        Member dana = system.newMember();
        Member eve = system.newMember();
        String trace = random(16);
        dana.api()
                .with("traceparent", "00-" + trace + "-" + random(8) + "-01")
                .put("/api/follow/v1/following/" + eve.id(), null);

        Awaitility.await().atMost(COLLECTED).untilAsserted(() -> {
            List<Collector.Collected> spans = collector.trace(trace);
            heard(spans, "ktravel-follow", "ktravel.follow", "ktravel-notification");
            Collector.Collected heard =
                    only(spans, "ktravel-notification", SpanKind.SPAN_KIND_CONSUMER, "process ktravel.follow");
            Collector.Collected told =
                    only(spans, "ktravel-notification", SpanKind.SPAN_KIND_PRODUCER, "send ktravel.notification");
            assertThat(told.parent()).isEqualTo(heard.id());
        });
    }

    @Test
    void metrics_and_log_lines_are_collected_too() {
        Awaitility.await().atMost(COLLECTED).untilAsserted(() -> {
            assertThat(collector.measured()).contains(SERVICES);
            assertThat(collector.lines()).extracting(Collector.Line::service).contains(SERVICES);
        });
    }

    /** plan's call and member's answer. */
    private static void spent(List<Collector.Collected> spans, Collector.Collected request) {
        assertThat(spans)
                .filteredOn(call -> call.service().equals("ktravel-plan") && call.is(SpanKind.SPAN_KIND_CLIENT))
                .filteredOn(call -> call.parent().equals(request.id()))
                .extracting(Collector.Collected::id)
                .containsAnyElementsOf(parents(spans, "ktravel-member", SpanKind.SPAN_KIND_SERVER));
    }

    /** The sending to the topic, and there the receiving. */
    private static void heard(List<Collector.Collected> spans, String sender, String topic, String receiver) {
        assertThat(spans)
                .filteredOn(span -> span.service().equals(sender) && span.is(SpanKind.SPAN_KIND_PRODUCER))
                .filteredOn(span -> span.name().equals("send " + topic))
                .extracting(Collector.Collected::id)
                .as("%s hears %s", receiver, topic)
                .containsAnyElementsOf(parents(spans, receiver, SpanKind.SPAN_KIND_CONSUMER));
    }

    private static Set<String> parents(List<Collector.Collected> spans, String service, SpanKind kind) {
        return texts(
                spans.stream().filter(span -> span.service().equals(service) && span.is(kind)),
                Collector.Collected::parent);
    }

    private static Set<String> ids(List<Collector.Collected> spans) {
        return texts(spans.stream(), Collector.Collected::id);
    }

    private static Set<String> texts(Stream<Collector.Collected> spans, Function<Collector.Collected, String> text) {
        return spans.map(text).collect(Collectors.toSet());
    }

    private static Collector.Collected only(
            List<Collector.Collected> spans, String service, SpanKind kind, String name) {
        List<Collector.Collected> found = spans.stream()
                .filter(span -> span.service().equals(service) && span.is(kind))
                .filter(span -> span.name().equals(name))
                .toList();
        assertThat(found).as("%s %s %s among %s", service, kind, name, spans).hasSize(1);
        return found.get(0);
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
