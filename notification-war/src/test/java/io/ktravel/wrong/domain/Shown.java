package io.ktravel.wrong.domain;

import io.ktravel.wrong.domain.rest.ShownView;

/** Knows how it is shown. */
public record Shown(ShownView view) {}
