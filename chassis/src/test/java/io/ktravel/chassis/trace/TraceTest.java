package io.ktravel.chassis.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final String PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void a_callers_ids_are_carried_on() {
        Trace trace = Trace.carriedOn("order-7_b.c", PARENT);

        assertThat(trace.correlationId()).isEqualTo("order-7_b.c");
        assertThat(trace.traceparent())
                .startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-")
                .endsWith("-01")
                .isNotEqualTo(PARENT)
                .hasSize(55);
    }

    @Property
    void whatever_comes_in_a_valid_trace_goes_on(@ForAll String correlationId, @ForAll String traceparent) {
        Trace trace = Trace.carriedOn(correlationId, traceparent);

        assertThat(trace.correlationId()).matches("[A-Za-z0-9._-]{1,64}");
        assertThat(trace.traceparent()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }

    /** Otherwise what an event causes would hang below a span that nobody ever tells of. */
    @Test
    void where_spans_are_collected_the_one_around_the_work_is_carried_on_itself() {
        SpanContext span = SpanContext.create(
                "0af7651916cd43dd8448eb211c80319c",
                "b7ad6b7169203331",
                TraceFlags.getSampled(),
                TraceState.getDefault());

        try (Scope within = Span.wrap(span).makeCurrent()) {
            assertThat(Trace.carriedOn("a", PARENT).traceparent())
                    .isEqualTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        }

        assertThat(Trace.carriedOn("a", PARENT).traceparent()).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
    }

    @Test
    void the_trace_belongs_to_the_work_and_ends_with_it() {
        Trace trace = Trace.carriedOn("a", PARENT);

        trace.run(() -> assertThat(Trace.current()).isSameAs(trace));

        assertThat(Trace.current()).isNotEqualTo(trace);
    }
}
