package io.ktravel.wrong.planner;

import jakarta.enterprise.context.ApplicationScoped;

/** A planner that only a server can run. */
@ApplicationScoped
public class Served {}
