package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import org.jspecify.annotations.Nullable;

/** The drafts for the same wishes, from the comfortable to the cheapest. Which there are does not depend on the budget. */
sealed interface Drafts permits Drafting, Touring {
    /** The first within the budget; without a budget one of the middle price range, or else any. */
    @Nullable
    Proposal within(@Nullable Money budget);

    @Nullable
    Proposal cheapest();

    /**
     * Whether it is certain that nothing within the budget exists, because of what everything costs, or because every
     * course was tried; false where it was only looked for.
     */
    boolean ruleOut(@Nullable Money budget);
}
