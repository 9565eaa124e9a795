package io.ktravel.plan.inspiration;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.plan.PlanProblem;
import io.ktravel.plan.board.Board;
import io.ktravel.plan.board.Fashionable;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.itinerary.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What the most-followed members share for an area, whether or not the traveller follows them. */
@ApplicationScoped
public class Trending {
    /** As many as an origin may name in a readable way. */
    private static final int SOURCES = 20;

    @Inject
    Board board;

    /** @throws RuleBroken 422 {@code nothing-shared} when nobody else shares a plan for it */
    public Inspiration of(Area area, String travellerId, Locale locale) {
        List<Fashionable> plans = board.fashionable(area, travellerId, SOURCES);
        if (plans.isEmpty()) {
            throw new RuleBroken(PlanProblem.NOTHING_SHARED, area.name(locale));
        }
        Weights weights = new Weights(area);
        plans.forEach(one -> weights.add(one.plan(), one.weight()));
        return new Inspiration(
                plans.stream().map(one -> one.plan().id()).toList(),
                weights.favoured(),
                weights.interests(),
                List.of(reason(plans, area, locale)));
    }

    private static Evidence reason(List<Fashionable> plans, Area area, Locale locale) {
        long followers = plans.stream().mapToLong(Fashionable::followers).max().orElse(0);
        int hearts = plans.stream().mapToInt(one -> one.plan().hearts()).sum();
        String where = area.name(locale);
        return followers == 0
                ? Evidence.of("reasons.trend.unfollowed", plans.size(), where, hearts)
                : Evidence.of("reasons.trend", plans.size(), where, followers, hearts);
    }
}
