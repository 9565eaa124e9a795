package io.ktravel.chassis.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.jackson.JsonFormat;
import io.ktravel.chassis.json.Json;
import io.ktravel.chassis.trace.Trace;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in structured JSON: {@code type} {@code ktravel.<context>.<Event>.v1}, {@code subject} the aggregate. */
public final class Events {
    private static final JsonFormat FORMAT = new JsonFormat();

    private Events() {}

    public static String topic(String context) {
        return "ktravel." + context;
    }

    public static String type(String context, String event) {
        return "ktravel." + context + "." + event + ".v1";
    }

    static String serialised(String id, String context, DomainEvent event, Instant at, Trace trace) {
        CloudEvent cloudEvent = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("/ktravel/" + context))
                .withType(type(context, event.getClass().getSimpleName()))
                .withSubject(event.aggregateId())
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withExtension("correlationid", trace.correlationId())
                .withExtension("traceparent", trace.traceparent())
                .withData("application/json", Json.write(event).getBytes(StandardCharsets.UTF_8))
                .build();
        return new String(FORMAT.serialize(cloudEvent), StandardCharsets.UTF_8);
    }

    /** @throws Unreadable when it is no CloudEvent; trying again cannot help */
    public static CloudEvent read(@Nullable String json) {
        if (json == null) {
            throw new Unreadable("empty record", null);
        }
        try {
            return FORMAT.deserialize(json.getBytes(StandardCharsets.UTF_8));
        } catch (EventDeserializationException e) {
            throw new Unreadable("not a CloudEvent", e);
        }
    }

    /**
     * The fields of the data that this consumer reads; it ignores others, so that a producer may add some.
     *
     * @throws Unreadable when there is no data of that form; trying again cannot help
     */
    public static <T> T data(CloudEvent event, Class<T> type) {
        try {
            byte[] bytes =
                    event.getData() == null ? new byte[0] : event.getData().toBytes();
            return Json.LENIENT.readValue(bytes, type);
        } catch (IOException e) {
            throw new Unreadable("data is not a " + type.getSimpleName(), e);
        }
    }

    static @Nullable String extension(CloudEvent event, String name) {
        Object value = event.getExtension(name);
        return value == null ? null : value.toString();
    }

    /** A record that no retry can make readable. */
    public static class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Unreadable(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }
}
