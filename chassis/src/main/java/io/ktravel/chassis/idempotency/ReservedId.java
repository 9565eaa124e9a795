package io.ktravel.chassis.idempotency;

import io.ktravel.chassis.id.Ids;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The id of what this POST makes. Under an Idempotency-Key it stays the same when the request runs again after a
 * crash: who finds something under it already need not make it again.
 */
@RequestScoped
public class ReservedId {
    private @Nullable String id;
    private boolean begunBefore;

    public String get() {
        if (id == null) {
            id = Ids.next();
        }
        return id;
    }

    /** The id, when the same request began before and may have made something; empty when there can be nothing yet. */
    public Optional<String> begunBefore() {
        return begunBefore ? Optional.ofNullable(id) : Optional.empty();
    }

    void set(String reserved) {
        id = reserved;
    }

    void setBegunBefore(String reserved) {
        id = reserved;
        begunBefore = true;
    }
}
