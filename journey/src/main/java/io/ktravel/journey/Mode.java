package io.ktravel.journey;

/** How a leg is travelled. A car of one's own is along on every leg of a journey or on none. */
public enum Mode {
    FLIGHT,
    TAXI,
    OWN_CAR
}
