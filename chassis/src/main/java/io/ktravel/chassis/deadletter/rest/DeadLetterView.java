package io.ktravel.chassis.deadletter.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.deadletter.DeadLetter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as administrators see it.
 *
 * @param size of the payload, in characters
 * @param payload of a single one, at most the first 64 Ki characters
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(
        String id,
        String topic,
        Instant at,
        @Nullable String key,
        @Nullable String consumer,
        @Nullable String reason,
        int size,
        @Nullable String payload) {
    private static final int MOST = 64 * 1024;

    static DeadLetterView listed(DeadLetter letter) {
        return of(letter, null);
    }

    static DeadLetterView whole(DeadLetter letter) {
        String payload = letter.payload();
        return of(letter, payload == null ? null : payload.substring(0, Math.min(MOST, payload.length())));
    }

    private static DeadLetterView of(DeadLetter letter, @Nullable String shown) {
        String payload = letter.payload();
        return new DeadLetterView(
                letter.id(),
                letter.topic(),
                letter.at(),
                letter.key(),
                letter.consumer(),
                letter.reason(),
                payload == null ? 0 : payload.length(),
                shown);
    }
}
