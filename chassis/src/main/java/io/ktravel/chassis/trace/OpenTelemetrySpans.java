package io.ktravel.chassis.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Spans by the server's mpTelemetry, named and described as OpenTelemetry's conventions for messaging want it. */
final class OpenTelemetrySpans implements Spans {
    @Override
    public @Nullable String current() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid() ? traceparent(span) : null;
    }

    @Override
    public CompletableFuture<Void> sending(
            String topic, Supplier<@Nullable String> parent, Function<@Nullable String, CompletableFuture<Void>> work) {
        Span span = messaging("send", topic, SpanKind.PRODUCER, parent.get()).startSpan();
        try {
            return work.apply(traceparent(span.getSpanContext()))
                    .whenComplete((acknowledged, failure) -> end(span, failure));
        } catch (RuntimeException e) {
            end(span, e);
            throw e;
        }
    }

    @Override
    public void receiving(String topic, String channel, @Nullable String parent, Runnable work) {
        Span span = messaging("process", topic, SpanKind.CONSUMER, parent)
                .setAttribute("ktravel.channel", channel)
                .startSpan();
        Throwable failure = null;
        try (Scope within = span.makeCurrent()) {
            work.run();
        } catch (RuntimeException e) {
            failure = e;
            throw e;
        } finally {
            end(span, failure);
        }
    }

    private static SpanBuilder messaging(String operation, String topic, SpanKind kind, @Nullable String parent) {
        return TheTracer.TRACER
                .spanBuilder(operation + " " + topic)
                .setParent(context(parent))
                .setSpanKind(kind)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.destination.name", topic)
                .setAttribute("messaging.operation.name", operation);
    }

    private static void end(Span span, @Nullable Throwable failure) {
        if (failure != null) {
            span.recordException(failure).setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private static Context context(@Nullable String traceparent) {
        return traceparent == null
                ? Context.root()
                : W3CTraceContextPropagator.getInstance().extract(Context.root(), traceparent, new Traceparent());
    }

    /** An invalid one when the SDK is disabled: such a header would say nothing, and readers ignore it. */
    private static String traceparent(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                + span.getTraceFlags().asHex();
    }

    /** Looked up at the first event: the container is up by then. */
    private static final class TheTracer {
        static final Tracer TRACER =
                CDI.current().select(OpenTelemetry.class).get().getTracer("io.ktravel");
    }

    /** A carrier of nothing but the trace context. */
    private static final class Traceparent implements TextMapGetter<String> {
        @Override
        public Iterable<String> keys(String traceparent) {
            return List.of(TraceFilter.TRACEPARENT);
        }

        @Override
        public @Nullable String get(@Nullable String traceparent, String key) {
            return key.equals(TraceFilter.TRACEPARENT) ? traceparent : null;
        }
    }
}
