package io.ktravel.plan.planning.rest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.ktravel.plan.planning.Plan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/**
 * What was shown last is not read and worded anew. It is kept by the plan's version, which every change of a plan moves
 * on, in whichever replica: so nothing here is ever out of date. Who may see a plan is asked before, of the database.
 */
@ApplicationScoped
public class ShownPlans {
    /** About a thousand plans of three days, 10 to 20 MB. */
    private static final int LINES = 40_000;

    private record Key(String planId, long version, Locale locale) {}

    private final Cache<Key, Shown> shown = Caffeine.newBuilder()
            .maximumWeight(LINES)
            .weigher((Key key, Shown one) -> one.size())
            .build();

    /** @param plan as it is in the database */
    Shown of(Plan plan, Locale locale) {
        return shown.get(new Key(plan.id(), plan.version(), locale), key -> Shown.of(plan, locale));
    }
}
