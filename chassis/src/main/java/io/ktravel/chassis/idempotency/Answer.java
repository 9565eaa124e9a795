package io.ktravel.chassis.idempotency;

import com.fasterxml.jackson.core.type.TypeReference;
import io.ktravel.chassis.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer as it was first sent: status, the headers that belong to it (Location, ETag, Content-Type), body. */
record Answer(
        int status, Map<String, String> headers, @Nullable String body) {
    static Answer of(int status, @Nullable String headersAsJson, @Nullable String body) {
        return new Answer(
                status, headersAsJson == null ? Map.of() : Json.read(headersAsJson, new TypeReference<>() {}), body);
    }

    String headersAsJson() {
        return Json.write(headers);
    }
}
