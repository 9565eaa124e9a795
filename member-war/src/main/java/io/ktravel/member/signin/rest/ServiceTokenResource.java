package io.ktravel.member.signin.rest;

import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.member.MemberProblem;
import io.ktravel.member.signin.ServiceClients;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.jspecify.annotations.Nullable;

/** Access tokens of other contexts; not routed by the ingress. */
@Path("internal/service-tokens")
@PermitAll
@SecurityRequirements
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ServiceTokenResource {
    @Inject
    ServiceClients clients;

    /**
     * Client credentials (RFC 6749, 4.4), by HTTP Basic or as form fields {@code client_id} and {@code client_secret}:
     * an access token with role {@code service}, good for 5 minutes. 401 {@code client-rejected}, 400 for another
     * {@code grant_type} or a form that cannot be read. The form is read as one entity: single {@code @FormParam}s would
     * come from the servlet, which finds none once a filter has touched the stream.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(summary = "An access token for another context")
    @APIResponse(responseCode = "200", description = "expiresIn is in seconds")
    @APIResponse(responseCode = "400", description = "grant-type-unsupported, bad-request")
    @APIResponse(responseCode = "401", description = "client-rejected")
    public Response issue(
            @HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String authorization,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT))) String body) {
        Form form = Form.read(body);
        if (!"client_credentials".equals(form.first("grant_type"))) {
            throw new RuleBroken(MemberProblem.GRANT_TYPE_UNSUPPORTED).with("error", "unsupported_grant_type");
        }
        ClientCredentials client =
                ClientCredentials.of(authorization, form.first("client_id"), form.first("client_secret"));
        return Response.ok(AccessTokenView.of(clients.accessToken(client.clientId(), client.secret())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
