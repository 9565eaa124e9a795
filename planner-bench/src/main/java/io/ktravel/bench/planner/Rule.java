package io.ktravel.bench.planner;

import java.util.function.BiPredicate;

/** The benchmark's rules, each of them evaluable on any plan, from planner or human. */
enum Rule {
    ROUTE(Kind.COMMONSENSE, RouteRules::closedRoute),
    NO_RESTAURANT_TWICE(Kind.COMMONSENSE, (plan, facts) -> plan.noneTwice(plan.meals())),
    NO_ATTRACTION_TWICE(Kind.COMMONSENSE, (plan, facts) -> plan.noneTwice(plan.attractions())),
    TRANSPORT_CONSISTENT(Kind.COMMONSENSE, RouteRules::oneWayOfTravelling),
    WITHIN_CURRENT_CITY(Kind.COMMONSENSE, RouteRules::withinCurrentCity),
    NOTHING_INVENTED(Kind.COMMONSENSE, VenueRules::nothingInvented),
    MINIMUM_NIGHTS(Kind.COMMONSENSE, VenueRules::minimumNights),
    COMPLETE(Kind.COMMONSENSE, RouteRules::complete),
    BUDGET(Kind.HARD, (plan, facts) -> new Costs(plan, facts).withinBudget()),
    HOUSE_RULE(Kind.HARD, VenueRules::houseRule),
    ROOM_TYPE(Kind.HARD, VenueRules::roomType),
    CUISINES(Kind.HARD, VenueRules::cuisines),
    TRANSPORTATION(Kind.HARD, RouteRules::allowedTransport);

    enum Kind {
        COMMONSENSE,
        HARD
    }

    final Kind kind;
    private final BiPredicate<Written, Facts> kept;

    Rule(Kind kind, BiPredicate<Written, Facts> kept) {
        this.kind = kind;
        this.kept = kept;
    }

    boolean isKept(Written plan, Facts facts) {
        return kept.test(plan, facts);
    }
}
