package io.ktravel.plan.catalogue;

/** What a fare is paid for: each person, or each vehicle that the group fills. */
public enum Per {
    PERSON,
    VEHICLE;

    /** How many fares a group pays. */
    int fares(int people, int capacity) {
        return this == PERSON ? people : (people + capacity - 1) / capacity;
    }
}
