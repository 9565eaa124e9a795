package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Visibility;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A plan as administrators see it in lists. What is private is private for them too: title and location are there only
 * while the owner shares the plan.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminPlanView(
        String id,
        String ownerId,
        @Nullable String title,
        @Nullable String location,
        Visibility visibility,
        boolean takenDown,
        int hearts,
        @Nullable Instant sharedAt,
        Instant createdAt,
        Instant updatedAt) {
    static AdminPlanView of(Plan plan) {
        boolean shared = plan.visibility() == Visibility.SHARED;
        PlanContent content = plan.content();
        return new AdminPlanView(
                plan.id(),
                plan.ownerId(),
                shared ? content.title() : null,
                shared ? content.location() : null,
                plan.visibility(),
                plan.isTakenDown(),
                plan.hearts(),
                plan.sharedAt(),
                plan.createdAt(),
                plan.updatedAt());
    }
}
