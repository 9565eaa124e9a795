package io.ktravel.member.signin.rest;

import io.ktravel.chassis.problem.Languages;
import io.ktravel.member.signin.CallbackAnswer;
import io.ktravel.member.signin.SigningIn;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Sign-in by redirects: to the provider and back. */
@Path("sign-in/{provider}")
@PermitAll
@SecurityRequirements
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SignInResource {
    @Inject
    SigningIn signingIn;

    @Inject
    Cookies cookies;

    /**
     * Sends the browser to {@code google} or {@code naver}, and keeps the attempt for 10 minutes in an encrypted
     * cookie. {@code returnTo} is a path of this site, default {@code /}. 404 for a provider that is not offered, 503
     * when it cannot be reached.
     */
    @GET
    @Operation(summary = "Begin a sign-in")
    @APIResponse(responseCode = "302", description = "To the provider, with state, PKCE and (Google) nonce")
    @APIResponse(responseCode = "400", description = "invalid-request: returnTo leads elsewhere")
    @APIResponse(responseCode = "404", description = "not-found: no such provider here")
    @APIResponse(responseCode = "503", description = "provider-unavailable")
    public Response begin(@PathParam("provider") String provider, @QueryParam("returnTo") @Nullable String returnTo) {
        SigningIn.Begun begun = signingIn.begin(provider, returnTo);
        return Response.status(Response.Status.FOUND)
                .location(begun.authorizationUri())
                .cookie(cookies.attempt(begun.attempt().state(), begun.sealed()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /**
     * Finishes the sign-in that this browser began, signs up on the first time, and sets the refresh cookie. 400
     * {@code sign-in-rejected} unless state, nonce and the provider's word hold, {@code sign-in-cancelled} when the
     * person said no, 503 when the provider cannot be reached; none of these leaves a session.
     */
    @GET
    @Path("callback")
    @Operation(summary = "Finish a sign-in; the provider sends the browser here")
    @APIResponse(responseCode = "302", description = "To returnTo, with the refresh cookie")
    @APIResponse(responseCode = "400", description = "sign-in-rejected or sign-in-cancelled")
    @APIResponse(responseCode = "503", description = "provider-unavailable")
    public Response finish(
            @PathParam("provider") String provider,
            @QueryParam("state") @Nullable String state,
            @QueryParam("code") @Nullable String code,
            @QueryParam("error") @Nullable String error,
            @HeaderParam("Accept-Language") @Nullable String acceptLanguage,
            @Context HttpHeaders headers) {
        SigningIn.SignedIn signedIn = signingIn.finish(
                provider,
                new CallbackAnswer(state, code, error),
                sealed(headers, state),
                Languages.preferred(acceptLanguage));
        return Response.status(Response.Status.FOUND)
                .location(signedIn.returnTo())
                .cookie(cookies.refresh(signedIn.refreshValue()), cookies.attemptOver(String.valueOf(state)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static @Nullable String sealed(HttpHeaders headers, @Nullable String state) {
        Cookie cookie = state == null ? null : headers.getCookies().get(Cookies.attemptName(state));
        return cookie == null ? null : cookie.getValue();
    }
}
