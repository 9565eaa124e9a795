package io.ktravel.plan.planning;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as events tell it: without content, because an event cannot be taken back when the plan is.
 *
 * @param visibility who may see it; PRIVATE also while it is taken down
 * @param sharedAt null unless it is SHARED
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanState(
        String planId,
        long version,
        String ownerId,
        Visibility visibility,
        @Nullable Instant sharedAt) {}
