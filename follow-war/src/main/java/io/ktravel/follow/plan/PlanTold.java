package io.ktravel.follow.plan;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is read of PlanCreated, PlanUpdated, PlanShared, PlanUnshared and PlanDeleted; the last one tells no visibility. */
public record PlanTold(
        String planId,
        long version,
        String ownerId,
        @Nullable String visibility,
        @Nullable Instant sharedAt) {
    public PlanTold {
        Objects.requireNonNull(planId);
        Objects.requireNonNull(ownerId);
    }

    /** Null unless everybody may see it. */
    @Nullable
    Instant sharedSince() {
        return "SHARED".equals(visibility) ? sharedAt : null;
    }
}
