package io.ktravel.plan.planning;

/** Who may see a plan. */
public enum Visibility {
    /** Its owner alone. */
    PRIVATE,
    /** Everybody, on the board. */
    SHARED
}
