package io.ktravel.notification.inbox.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.notification.inbox.Preferring;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What I want to be told. */
@Path("preferences")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "preferences")
public class PreferencesResource {
    @Inject
    Preferring preferring;

    @Inject
    Caller caller;

    /** All kinds and no e-mail, until I say otherwise. */
    @GET
    @Operation(operationId = "preferences", summary = "What I want to be told")
    public PreferencesBody read() {
        return PreferencesBody.of(preferring.of(caller.id()));
    }

    /** From now on; what I was told before stays. */
    @PUT
    @Operation(operationId = "prefer", summary = "Say what I want to be told")
    @APIResponse(responseCode = "200", description = "As it is now")
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    public PreferencesBody write(PreferencesBody body) {
        return PreferencesBody.of(preferring.prefer(caller.id(), body.preferences()));
    }
}
