package io.ktravel.member.signin.rest;

import io.ktravel.member.signin.SigningKeys;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** The keys that access tokens are verified with. */
@Path("jwks")
@PermitAll
@SecurityRequirements
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class JwksResource {
    @Inject
    SigningKeys keys;

    /** Public keys as a JWK set (RFC 7517); {@code kid} is the key's thumbprint (RFC 7638). */
    @GET
    @Operation(summary = "Keys to verify access tokens with")
    @APIResponse(responseCode = "200", description = "JWK set; may be kept for five minutes")
    public Response keys() {
        return Response.ok(keys.published())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
                .build();
    }
}
