package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan as its readers see it; what nobody said is left out. It is also the plan's JSON export.
 *
 * @param takenDown true when an administrator hides it from everybody but its owner; otherwise absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanView(
        String id,
        String ownerId,
        String title,
        String location,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Money budget,
        int groupSize,
        @Nullable String details,
        List<DayBody> itinerary,
        Visibility visibility,
        OriginView origin,
        List<CheckView> checks,
        int hearts,
        @Nullable Instant sharedAt,
        @Nullable Boolean takenDown,
        Instant createdAt,
        Instant updatedAt) {
    /**
     * @param shown of this plan, in the reader's language
     * @param visible sources that the reader may see
     */
    static PlanView of(Plan plan, Shown shown, Set<String> visible) {
        PlanContent content = shown.content();
        return new PlanView(
                plan.id(),
                plan.ownerId(),
                content.title(),
                content.location(),
                content.startDate(),
                content.endDate(),
                content.budget(),
                content.groupSize(),
                content.details(),
                shown.itinerary(),
                plan.visibility(),
                OriginView.of(shown, visible),
                shown.checks(),
                plan.hearts(),
                plan.sharedAt(),
                plan.isTakenDown() ? true : null,
                plan.createdAt(),
                plan.updatedAt());
    }
}
