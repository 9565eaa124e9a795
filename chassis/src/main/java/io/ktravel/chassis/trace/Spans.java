package io.ktravel.chassis.trace;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work as a collector of traces sees it. REST has its spans from the server; these are the ones around events. A server
 * without the feature mpTelemetry has no spans, and none of OpenTelemetry's classes.
 */
public interface Spans {
    /** Those that this server can make. */
    static Spans present() {
        return FoundSpans.SPANS;
    }

    /** W3C trace context of the span around this thread's work, if there is one. */
    @Nullable
    String current();

    /**
     * Sends an event within a span that lasts until the broker's acknowledgement.
     *
     * @param parent trace context of the work that wrote the event; asked for only when there are spans
     * @param work takes the trace context that goes with the record, if there is one
     */
    CompletableFuture<Void> sending(
            String topic, Supplier<@Nullable String> parent, Function<@Nullable String, CompletableFuture<Void>> work);

    /** Applies an event within a span that carries on the sender's trace. */
    void receiving(String topic, String channel, @Nullable String parent, Runnable work);
}
