package io.ktravel.chassis.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudevents.CloudEvent;
import io.ktravel.chassis.trace.Trace;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class EventsTest {
    record PlanRenamed(String planId, long version, String title) implements DomainEvent {
        @Override
        public String aggregateId() {
            return planId;
        }
    }

    record TitleOnly(String title) {}

    @Test
    void an_event_is_a_cloud_event_with_the_fields_of_the_contract() {
        String json = Events.serialised(
                "e-1",
                "plan",
                new PlanRenamed("p-1", 3, "부산 🌊"),
                Instant.parse("2026-11-21T10:00:00.123Z"),
                new Trace("c-1", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));

        CloudEvent read = Events.read(json);
        assertThat(read.getId()).isEqualTo("e-1");
        assertThat(read.getType()).isEqualTo("ktravel.plan.PlanRenamed.v1");
        assertThat(read.getSubject()).isEqualTo("p-1");
        assertThat(Events.extension(read, "correlationid")).isEqualTo("c-1");
        assertThat(json).contains("\"data\":{\"planId\":\"p-1\",\"version\":3,\"title\":\"부산 🌊\"}");
    }

    @Test
    void a_consumer_reads_the_fields_it_needs_and_ignores_others() {
        CloudEvent event = Events.read("""
                {"specversion":"1.0","id":"1","source":"/x","type":"t","data":{"title":"a","added":[1]}}""");

        assertThat(Events.data(event, TitleOnly.class)).isEqualTo(new TitleOnly("a"));
    }

    @Property
    void anything_else_is_unreadable_not_a_crash(@ForAll String record) {
        assertThatThrownBy(() -> Events.read(record)).isInstanceOf(Events.Unreadable.class);
    }

    @Test
    void data_of_another_form_is_unreadable() {
        CloudEvent event = Events.read(
                "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/x\",\"type\":\"t\",\"data\":\"text\"}");

        assertThatThrownBy(() -> Events.data(event, TitleOnly.class)).isInstanceOf(Events.Unreadable.class);
    }
}
