package io.ktravel.plan.planning;

import io.ktravel.chassis.json.Json;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stored document with what it says: whoever wrote or read it once need not read it again. */
record Document<T>(String json, T value) {
    static <T> Document<T> written(T value) {
        return new Document<>(Json.write(value), value);
    }

    /** The known one, unless another document is stored by now. */
    static <T> Document<T> read(@Nullable Document<T> known, String json, Function<String, T> reader) {
        return known != null && known.json.equals(json) ? known : new Document<>(json, reader.apply(json));
    }
}
