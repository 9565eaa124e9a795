package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Item;
import io.ktravel.plan.planning.Difference;
import io.ktravel.plan.planning.Replanned;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, of which nothing is saved.
 *
 * @param plan what PUT takes
 * @param reasons why it is as it is
 */
public record ReplanningView(
        PlanRequest plan, List<CheckView> checks, List<String> reasons, DifferenceView difference) {
    static ReplanningView of(Replanned anew, Locale locale) {
        return new ReplanningView(
                PlanRequest.of(anew.content()),
                anew.checks().stream().map(check -> CheckView.of(check, locale)).toList(),
                anew.reasons().stream().map(reason -> reason.render(locale)).toList(),
                DifferenceView.of(anew.difference()));
    }

    /** Against the plan as it is. */
    public record DifferenceView(List<DayDifferenceView> days, CostView cost) {
        static DifferenceView of(Difference difference) {
            return new DifferenceView(
                    difference.days().stream().map(DayDifferenceView::of).toList(),
                    new CostView(difference.costBefore(), difference.costAfter()));
        }
    }

    /** An item whose time or cost is another one is removed, and added again. */
    public record DayDifferenceView(LocalDate date, List<ItemBody> kept, List<ItemBody> added, List<ItemBody> removed) {
        static DayDifferenceView of(Difference.DayDifference day) {
            return new DayDifferenceView(day.date(), bodies(day.kept()), bodies(day.added()), bodies(day.removed()));
        }

        private static List<ItemBody> bodies(List<Item> items) {
            return items.stream().map(ItemBody::of).toList();
        }
    }

    /**
     * The sums of the items' costs, for the whole group.
     *
     * @param before absent when the plan's costs cannot be added
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record CostView(@Nullable Money before, @Nullable Money after) {}
}
