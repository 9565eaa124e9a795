package io.ktravel.chassis.database;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Answers 503 {@code starting} until the schema is there. */
@Provider
@Priority(10)
@ApplicationScoped
public class MigratedFirst implements ContainerRequestFilter {
    @Inject
    Migration migration;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!migration.isDone()) {
            throw new RuleBroken(CommonProblem.STARTING).retryAfter(2);
        }
    }
}
