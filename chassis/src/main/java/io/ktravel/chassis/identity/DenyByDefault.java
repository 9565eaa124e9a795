package io.ktravel.chassis.identity;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Enforces the access rule of every resource method: {@code @PermitAll}, or {@code @RolesAllowed} on the method or its
 * class. A method without a rule is refused to everybody.
 */
@Provider
public class DenyByDefault implements DynamicFeature {
    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        Method method = resource.getResourceMethod();
        AnnotatedElement ruled = hasRule(method) ? method : resource.getResourceClass();
        if (ruled.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        RolesAllowed allowed = ruled.getAnnotation(RolesAllowed.class);
        context.register(new RoleFilter(allowed), Priorities.AUTHENTICATION + 1);
    }

    /** Whether a method or class says who may call it. */
    public static boolean hasRule(AnnotatedElement element) {
        return element.isAnnotationPresent(PermitAll.class)
                || element.isAnnotationPresent(RolesAllowed.class)
                || element.isAnnotationPresent(DenyAll.class);
    }

    @Priority(Priorities.AUTHENTICATION + 1)
    private record RoleFilter(@Nullable RolesAllowed allowed) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getSecurityContext().getUserPrincipal() == null) {
                throw new NotAuthorizedException("Bearer");
            }
            if (allowed == null
                    || Arrays.stream(allowed.value())
                            .noneMatch(role -> request.getSecurityContext().isUserInRole(role))) {
                throw new ForbiddenException();
            }
        }
    }
}
