package io.ktravel.follow.plan;

import java.time.Instant;

/** The plan that somebody shared last. */
public record LatestPlan(String planId, Instant sharedAt) {}
