package io.ktravel.plan.heart;

/** Inside this context, in the same transaction: a plan has one heart more (+1) or less (−1). */
public record HeartsCounted(String planId, int change) {}
