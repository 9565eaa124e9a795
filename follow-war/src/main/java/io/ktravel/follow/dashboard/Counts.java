package io.ktravel.follow.dashboard;

/** Of one member: how many follow them, how many they follow, and how many plans they share. */
public record Counts(long followers, long following, long sharedPlans) {}
