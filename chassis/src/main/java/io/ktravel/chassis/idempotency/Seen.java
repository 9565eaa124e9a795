package io.ktravel.chassis.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a key that was used before leads to.
 *
 * @param reservedId set when the request must run again under this id
 * @param answer set when there is a first answer; neither is set when the key is new
 */
record Seen(@Nullable String reservedId, @Nullable Answer answer) {}
