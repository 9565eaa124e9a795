package io.ktravel.plan.wish;

/** What free text can ask for. A hard wish is kept by every draft or refused; a soft one is kept where it can be. */
public enum WishKind {
    LIKE("like", false),
    LIKE_PLACE("likePlace", false),
    BUSY("pace", false),
    AVOID("avoid", true),
    AVOID_PLACE("avoidPlace", true),
    MUST_SEE("mustSee", true),
    DIET("diet", true),
    CHILDREN("children", true),
    WHEELCHAIR("wheelchair", true),
    FREE("free", true),
    RELAXED("pace", true);

    private final String rule;
    private final boolean hard;

    WishKind(String rule, boolean hard) {
        this.rule = rule;
        this.hard = hard;
    }

    /** How the names of its rules begin. */
    public String rule() {
        return rule;
    }

    public boolean isHard() {
        return hard;
    }

    /** Whether its subject is a row of the catalogue. */
    public boolean isOfPlace() {
        return this == LIKE_PLACE || this == AVOID_PLACE || this == MUST_SEE;
    }
}
