package io.ktravel.plan.recommendation;

/** A plan that the draft was drawn from may not be seen any more; it is to be drawn anew without it. */
class SourceTakenBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceTakenBack(String recommendationId) {
        super("a source of recommendation " + recommendationId + " was taken back");
    }
}
