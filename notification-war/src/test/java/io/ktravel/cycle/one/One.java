package io.ktravel.cycle.one;

import io.ktravel.cycle.two.Two;

/** Depends on a feature that depends on it. */
public record One(Two two) {}
