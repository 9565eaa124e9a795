package io.ktravel.plan.planning;

import io.ktravel.plan.itinerary.Check;
import io.ktravel.plan.itinerary.Evidence;
import java.util.List;

/**
 * A proposal: a plan planned anew, of which nothing is saved.
 *
 * @param version of the plan that it is made from
 * @param content what its owner may write over the plan
 */
public record Replanned(
        long version, PlanContent content, List<Check> checks, List<Evidence> reasons, Difference difference) {}
