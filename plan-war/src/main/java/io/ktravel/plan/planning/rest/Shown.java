package io.ktravel.plan.planning.rest;

import io.ktravel.plan.planning.Origin;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import java.util.List;
import java.util.Locale;

/**
 * What of a plan's view is the same for every reader of one language, until the plan is written again.
 *
 * @param reasons of the origin, in that language
 */
record Shown(
        PlanContent content, List<DayBody> itinerary, List<CheckView> checks, Origin origin, List<String> reasons) {
    static Shown of(Plan plan, Locale locale) {
        PlanContent content = plan.content();
        Origin origin = plan.origin();
        return new Shown(
                content,
                content.itinerary().days().stream().map(DayBody::of).toList(),
                plan.checks().stream().map(check -> CheckView.of(check, locale)).toList(),
                origin,
                origin.reasons().stream().map(reason -> reason.render(locale)).toList());
    }

    /** Lines: of the programme, of checks, of reasons. */
    int size() {
        int items = (int) content.itinerary().items().count();
        return 1 + items + checks.size() + reasons.size();
    }
}
