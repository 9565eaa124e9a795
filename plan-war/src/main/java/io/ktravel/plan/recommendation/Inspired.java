package io.ktravel.plan.recommendation;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.inspiration.Inspiration;
import io.ktravel.plan.itinerary.Evidence;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.planner.Draft;
import io.ktravel.plan.planner.Wishes;
import io.ktravel.plan.planning.Origin;
import io.ktravel.plan.planning.PlanContent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Complete wishes, and what they were drawn from.
 *
 * @param location as the plan will say it
 * @param budgetIsOurs whether the traveller named none: then it keeps what the hearts suggest if it can be kept, and
 *     otherwise the plan's budget is what it costs, rounded up
 */
record Inspired(
        RecommendationKind kind, String location, Wishes wishes, boolean budgetIsOurs, Inspiration inspiration) {
    private static final int NAMED = 5;
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    Inspired withoutBudget() {
        return new Inspired(kind, location, wishes.withBudget(null), budgetIsOurs, inspiration);
    }

    PlanContent content(Draft draft) {
        return new PlanContent(
                draft.title(),
                location,
                wishes.startDate(),
                wishes.endDate(),
                budgetIsOurs && wishes.budget() == null ? roundedUp(draft.total()) : wishes.budget(),
                wishes.groupSize(),
                wishes.details(),
                draft.itinerary());
    }

    private static Money roundedUp(Money total) {
        return new Money(total.amount().divide(STEP, 0, RoundingMode.UP).multiply(STEP), total.currency());
    }

    Origin origin(Draft draft) {
        List<Evidence> reasons = Stream.of(inspiration.reasons().stream(), inCommon(draft), draft.reasons().stream())
                .flatMap(all -> all)
                .toList();
        return new Origin(kind.origin(), inspiration.sources(), reasons);
    }

    private Stream<Evidence> inCommon(Draft draft) {
        String names = draft.itinerary()
                .items()
                .filter(this::isFavoured)
                .map(Item::name)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.of() : Stream.of(Evidence.of("reasons.shared", names));
    }

    private boolean isFavoured(Item item) {
        @Nullable String id = item.place() == null ? null : item.place().id();
        return id != null && wishes.favoured().containsKey(id);
    }
}
