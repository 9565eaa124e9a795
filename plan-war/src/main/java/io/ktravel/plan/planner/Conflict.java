package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.itinerary.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Which of the wishes the budget is too small for: the smallest set that cannot be had together. */
record Conflict(Ground ground, Tastes tastes, Wishes wishes) {
    private static final String BUDGET = "budget";
    private static final String GROUP = "groupSize";
    private static final String DATES = "dates";

    /** @param needed what the cheapest plan costs */
    Infeasible of(Money needed) {
        Money budget = Objects.requireNonNull(wishes.budget());
        if (!budget.currency().equals(needed.currency())) {
            return new Infeasible(
                    List.of(BUDGET), Evidence.of("infeasible.currency", needed, needed.currency()), needed);
        }
        return new Infeasible(conflicts(budget), Evidence.of("infeasible.budget", needed), needed);
    }

    private List<String> conflicts(Money budget) {
        if (!works(budget, 1, wishes.startDate())) {
            return List.of(BUDGET);
        }
        if (!works(budget, wishes.groupSize(), wishes.startDate())) {
            return List.of(BUDGET, GROUP);
        }
        if (!works(budget, 1, wishes.endDate())) {
            return List.of(BUDGET, DATES);
        }
        return List.of(BUDGET, GROUP, DATES);
    }

    private boolean works(Money budget, int people, LocalDate until) {
        Wishes fewer = new Wishes(
                wishes.destination(),
                wishes.startDate(),
                until,
                people,
                budget,
                wishes.details(),
                wishes.interests(),
                wishes.locale(),
                wishes.favoured());
        return new Drafting(new Trip(fewer, ground, tastes)).within(budget) != null;
    }
}
