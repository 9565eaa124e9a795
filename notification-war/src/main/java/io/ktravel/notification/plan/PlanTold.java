package io.ktravel.notification.plan;

import org.jspecify.annotations.Nullable;

/** What is read of the events about plans; PlanDeleted has no visibility. */
public record PlanTold(
        String planId,
        long version,
        String ownerId,
        @Nullable String visibility) {}
