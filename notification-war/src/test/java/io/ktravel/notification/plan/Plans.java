package io.ktravel.notification.plan;

/** Plans as events made them known. */
public final class Plans {
    private Plans() {}

    public static KnownPlan shared(String planId) {
        KnownPlan known = new KnownPlan(planId, "owner");
        known.told(true, 2);
        return known;
    }

    public static KnownPlan hidden(String planId) {
        KnownPlan known = shared(planId);
        known.told(false, 3);
        return known;
    }

    public static KnownPlan ended(String planId) {
        KnownPlan known = shared(planId);
        known.end();
        return known;
    }
}
