package io.ktravel.plan.planner;

import io.ktravel.plan.catalogue.Entry;
import io.ktravel.plan.catalogue.Leg;
import io.ktravel.plan.catalogue.Place;
import io.ktravel.plan.catalogue.Restaurant;
import io.ktravel.plan.catalogue.Stay;
import io.ktravel.plan.catalogue.Transport;
import io.ktravel.plan.itinerary.ItemKind;
import java.util.function.Predicate;

/** Which rows of the catalogue an item of a kind may name. */
final class Kinds {
    private Kinds() {}

    static Predicate<Entry> fits(ItemKind kind) {
        return switch (kind) {
            case TRANSPORT -> entry -> entry instanceof Transport || entry instanceof Leg;
            case STAY -> Stay.class::isInstance;
            case MEAL -> Restaurant.class::isInstance;
            case ACTIVITY -> Place.class::isInstance;
            case NOTE -> entry -> true;
        };
    }
}
