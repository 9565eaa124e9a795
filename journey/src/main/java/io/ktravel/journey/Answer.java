package io.ktravel.journey;

/** A journey, or a refusal. */
public sealed interface Answer permits Journey, Refusal {}
