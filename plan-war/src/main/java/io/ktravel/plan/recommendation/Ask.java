package io.ktravel.plan.recommendation;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.wish.Understood;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a member asks for, as they said it; kept until the recommendation ends, because what it is drawn from is looked up
 * anew whenever a draft is made.
 *
 * @param planId TASTE only: the one hearted plan that it is to be drawn from
 * @param location as the traveller wrote it
 * @param days without {@code end}
 * @param understood how the details were understood; null has the built-in reader read them
 */
public record Ask(
        RecommendationKind kind,
        @Nullable String planId,
        @Nullable String location,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Integer days,
        @Nullable Money budget,
        @Nullable Integer groupSize,
        @Nullable String details,
        Locale locale,
        @Nullable Understood understood) {
    /** Of rows from before there were others than PERSONAL. */
    static Ask of(Wishes wishes, String location) {
        return new Ask(
                RecommendationKind.PERSONAL,
                null,
                location,
                wishes.startDate(),
                wishes.endDate(),
                null,
                wishes.budget(),
                wishes.groupSize(),
                wishes.details(),
                wishes.locale(),
                wishes.understood());
    }

    Ask with(Understood words) {
        return new Ask(kind, planId, location, start, end, days, budget, groupSize, details, locale, words);
    }
}
