package io.ktravel.journey;

import java.util.EnumSet;
import java.util.Set;

/** What can be asked for, and given up. The order is the order in which equal conflicts are told. */
public enum Wish {
    BUDGET,
    HOUSE_RULE,
    CUISINES,
    ROOM_TYPE,
    TRANSPORTATION,
    /** The number of towns. */
    VISITS,
    /** Where to. */
    DESTINATION;

    /** Those that a request has, apart from where to and how many towns, without which there is no request. */
    static Set<Wish> of(Request request) {
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        add(wishes, BUDGET, request.budget() != null);
        add(wishes, HOUSE_RULE, request.allowed() != null);
        add(wishes, CUISINES, !request.cuisines().isEmpty());
        add(wishes, ROOM_TYPE, request.lodgings() != null);
        add(wishes, TRANSPORTATION, !request.unwanted().isEmpty());
        return wishes;
    }

    private static void add(Set<Wish> wishes, Wish wish, boolean asked) {
        if (asked) {
            wishes.add(wish);
        }
    }
}
