package io.ktravel.member.signin.rest;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.signin.Refreshing;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Access tokens of the browser that holds a refresh cookie. */
@Path("access-tokens")
@PermitAll
@SecurityRequirements
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AccessTokenResource {
    @Inject
    Refreshing refreshing;

    @Inject
    Cookies cookies;

    /**
     * A new access token, good for 15 minutes, and a new refresh cookie in place of the one that came. 401
     * {@code signed-out} without a good cookie; one that was used before signs out everybody who holds a copy.
     */
    @POST
    @Operation(summary = "Refresh cookie in, access token and next refresh cookie out")
    @APIResponse(responseCode = "200", description = "expiresIn is in seconds")
    @APIResponse(responseCode = "401", description = "signed-out")
    public Response issue(@CookieParam(Cookies.REFRESH) @Nullable String value) {
        Refreshing.Refreshed refreshed = refreshing
                .refresh(value == null ? "" : value)
                .orElseThrow(() -> new RuleBroken(MemberProblem.SIGNED_OUT));
        return Response.ok(AccessTokenView.of(refreshed.accessToken()))
                .cookie(cookies.refresh(refreshed.refreshValue()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Signs this browser out: 204 also when it was not signed in. Access tokens run out by themselves. */
    @DELETE
    @Operation(summary = "Sign out")
    @APIResponse(responseCode = "204", description = "Signed out")
    public Response signOut(@CookieParam(Cookies.REFRESH) @Nullable String value) {
        refreshing.end(value == null ? "" : value);
        return Response.noContent().cookie(cookies.signedOut()).build();
    }
}
