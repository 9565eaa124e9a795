package io.ktravel.plan.planner;

import io.ktravel.chassis.money.Money;
import io.ktravel.plan.catalogue.Area;
import io.ktravel.plan.wish.Understood;

/** Where it is planned, with everything computed that does not depend on the wishes. */
sealed interface Terrain permits Ground, Grounds {
    Area area();

    Drafts drafts(Wishes wishes, Understood understood);

    /** Whether something that must be seen is out of the question for another reason, whenever and by whomever. */
    boolean contradict(Understood understood);

    /** Of a whole number of the currency's smallest unit. */
    Money money(long units);
}
