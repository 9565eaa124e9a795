package io.ktravel.cycle.two;

import io.ktravel.cycle.one.One;

/** Depends on a feature that depends on it. */
public record Two(One one) {}
