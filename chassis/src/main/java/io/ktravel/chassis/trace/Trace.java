package io.ktravel.chassis.trace;

import io.ktravel.chassis.id.Ids;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties the log lines, events and onward calls of one piece of work together.
 *
 * @param correlationId the caller's {@code X-Correlation-Id}, 1–64 characters of {@code A-Za-z0-9._-}, or a new one
 * @param traceparent W3C trace context, version 00
 */
public record Trace(String correlationId, String traceparent) {
    private static final Pattern CORRELATION_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<Trace> CURRENT = new ThreadLocal<>();

    /**
     * Carries on what came from outside; what is missing or malformed is made anew. Where traces are collected, the
     * span around this thread's work already does so, and its trace context is taken.
     */
    public static Trace carriedOn(@Nullable String correlationId, @Nullable String traceparent) {
        String span = Spans.present().current();
        return new Trace(
                correlationId != null && CORRELATION_ID.matcher(correlationId).matches() ? correlationId : Ids.next(),
                span == null ? child(traceparent) : span);
    }

    private static String child(@Nullable String traceparent) {
        return traceparent != null && TRACEPARENT.matcher(traceparent).matches()
                ? "00-" + traceparent.substring(3, 36) + random(8) + traceparent.substring(52)
                : "00-" + random(16) + "-" + random(8) + "-01";
    }

    /** The trace of this thread's work; a new one for work that nobody asked for, such as a timer's. */
    public static Trace current() {
        Trace trace = CURRENT.get();
        return trace == null ? carriedOn(null, null) : trace;
    }

    /** Runs the work with this trace on the thread and in its log lines. */
    public void run(Runnable work) {
        begin();
        try {
            work.run();
        } finally {
            end();
        }
    }

    void begin() {
        CURRENT.set(this);
        LogFields.put("correlationId", correlationId);
        LogFields.put("traceId", traceparent.substring(3, 35));
    }

    static void end() {
        CURRENT.remove();
        LogFields.remove("correlationId");
        LogFields.remove("traceId");
    }

    private static String random(int bytes) {
        byte[] value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
