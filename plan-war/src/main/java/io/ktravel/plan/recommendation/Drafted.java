package io.ktravel.plan.recommendation;

import io.ktravel.plan.planner.Draft;

/** A draft, and the wishes that it is for. */
record Drafted(Inspired inspired, Draft draft) {}
