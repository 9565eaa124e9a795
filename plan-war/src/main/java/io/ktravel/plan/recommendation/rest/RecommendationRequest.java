package io.ktravel.plan.recommendation.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.ktravel.chassis.money.Money;
import io.ktravel.chassis.money.NotNegative;
import io.ktravel.chassis.text.PlainText;
import io.ktravel.chassis.text.Texts;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.recommendation.RecommendationKind;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Wishes for a recommendation. What a kind needs beyond its name is checked by {@link AskReader}.
 *
 * @param planId TASTE only: the one hearted plan that it is to be drawn from; without it all of them are
 * @param travelDate another name of {@code startDate}
 * @param days with {@code endDate} too, both must say the same; neither means three days
 */
public record RecommendationRequest(
        @NotNull @Nullable RecommendationKind kind,
        @Nullable @PlainText(max = 36) String planId,
        @Nullable @PlainText(max = 100) String location,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate startDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate travelDate,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate endDate,

        @Nullable @Min(1) @Max(Wishes.MAX_DAYS) Integer days,
        @Nullable @NotNegative Money budget,
        @Nullable @Min(1) @Max(Wishes.MAX_GROUP) Integer groupSize,
        @Nullable @PlainText(max = 2000, lines = true) String details) {
    public RecommendationRequest {
        location = Texts.trimmed(location);
        details = Texts.trimmed(details);
    }

    @Nullable
    LocalDate start() {
        return startDate == null ? travelDate : startDate;
    }
}
