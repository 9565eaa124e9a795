package io.ktravel.plan.planning.rest;

/** Who fills what a request leaves open. */
public enum Assist {
    AI
}
