package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.text.PlainText;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.itinerary.Itinerary;
import io.ktravel.plan.planning.Anew;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a plan is to stay, and what is wished otherwise; what is left out is as the plan has it. */
public record ReplanningRequest(
        @Nullable @Size(max = Itinerary.MAX_DAYS) List<@NotNull @Valid LockBody> locked,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate startDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate endDate,

        @Nullable @NotNegative @Schema(description = "for the whole group and trip; a bare number is KRW")
        Money budget,

        @Nullable @Min(1) @Max(PlanRequest.MAX_GROUP) Integer groupSize,

        @Nullable @PlainText(max = PlanRequest.MAX_DETAILS, lines = true)
        String details) {
    public ReplanningRequest {
        details = Texts.trimmed(details);
    }

    Anew anew() {
        return new Anew(
                locked == null ? List.of() : locked.stream().map(LockBody::lock).toList(),
                startDate,
                endDate,
                budget,
                groupSize,
                details);
    }
}
