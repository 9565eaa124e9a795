package io.ktravel.plan.itinerary;

/** A note needs no row in the catalogue; every other kind names one. */
public enum ItemKind {
    TRANSPORT,
    STAY,
    MEAL,
    ACTIVITY,
    NOTE
}
