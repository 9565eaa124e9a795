package io.ktravel.plan.wish;

import java.util.Locale;

/** What somebody may want to keep free; minutes after midnight. Meals and nights go on, visits do not. */
public enum PartOfDay {
    MORNING(0, 12 * 60),
    AFTERNOON(12 * 60, 18 * 60),
    EVENING(18 * 60, 24 * 60),
    DAY(0, 24 * 60);

    private final int from;
    private final int until;

    PartOfDay(int from, int until) {
        this.from = from;
        this.until = until;
    }

    public int from() {
        return from;
    }

    public int until() {
        return until;
    }

    /** As in wishes and message keys: {@code afternoon}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PartOfDay of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
