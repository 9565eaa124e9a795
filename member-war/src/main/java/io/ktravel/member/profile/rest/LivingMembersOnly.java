package io.ktravel.member.profile.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.profile.Members;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.ext.Provider;

/** An access token outlives its member by up to 15 minutes; in this context it is worth nothing from the erasure on. */
@Provider
@Priority(Priorities.AUTHENTICATION + 2)
@ApplicationScoped
public class LivingMembersOnly implements ContainerRequestFilter {
    @Inject
    Members members;

    @Override
    public void filter(ContainerRequestContext request) {
        SecurityContext security = request.getSecurityContext();
        if (security.isUserInRole(Roles.MEMBER)
                && !members.has(security.getUserPrincipal().getName())) {
            throw new RuleBroken(CommonProblem.UNAUTHENTICATED);
        }
    }
}
