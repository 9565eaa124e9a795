package io.ktravel.chassis.idempotency;

import io.ktravel.chassis.id.Ids;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/**
 * The id of what this POST makes. Under an Idempotency-Key it stays the same when the request runs again after a
 * crash: who finds something under it already need not make it again.
 */
@RequestScoped
public class ReservedId {
    private @Nullable String id;

    public String get() {
        if (id == null) {
            id = Ids.next();
        }
        return id;
    }

    void set(String reserved) {
        id = reserved;
    }
}
