package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Meal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Locked items of one day that stand together; times in minutes after midnight.
 *
 * @param spot where they begin, {@link Step#NOWHERE} for wherever one is
 * @param exit where they end
 * @param cost for the whole group, in the currency's smallest unit
 * @param meals that they are, or leave to the traveller
 */
record Anchor(int begin, int end, int spot, int exit, List<Step> steps, long cost, Set<Meal> meals) {
    int activities() {
        return (int) steps.stream().filter(Step::isActivity).count();
    }

    boolean isStay() {
        return steps.stream().anyMatch(Step::isStay);
    }

    /** Whether somebody who is there by then has begun with it. */
    boolean hasBegun(int time) {
        return begin <= time;
    }

    /** Behind another one. */
    Anchor after(Anchor before, List<Step> between, long fares) {
        return new Anchor(
                before.begin,
                end,
                before.spot,
                exit,
                concat(concat(before.steps, between), steps),
                before.cost + fares + cost,
                union(before.meals, meals));
    }

    private static List<Step> concat(List<Step> first, List<Step> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static Set<Meal> union(Set<Meal> one, Set<Meal> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }
}
