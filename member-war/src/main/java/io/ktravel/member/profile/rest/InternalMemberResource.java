package io.ktravel.member.profile.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.profile.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Members as other contexts may ask for them when they cannot wait for an event; not routed by the ingress. */
@Path("internal/members/{id}")
@RolesAllowed(Roles.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class InternalMemberResource {
    private static final String NOTIFICATION = "notification";

    @Inject
    Members members;

    @Inject
    Caller caller;

    /** What MemberCreated and MemberUpdated tell, as it is now; 404 for an unknown id. */
    @GET
    @Operation(operationId = "internalMember", summary = "What events tell of a member, as it is now")
    @APIResponse(responseCode = "200", description = "id, version, nickname, avatar and locale")
    @APIResponse(responseCode = "404", description = "not-found")
    public InternalMemberView member(@PathParam("id") String id) {
        return InternalMemberView.of(members.require(id));
    }

    /** Where to write to: for notification alone, at the moment of writing, so that no other context keeps addresses. */
    @GET
    @Path("contact")
    @Operation(operationId = "internalContact", summary = "Where to write to a member")
    @APIResponse(responseCode = "200", description = "email, when the provider told one; nickname and locale")
    @APIResponse(responseCode = "403", description = "Another context than notification")
    @APIResponse(responseCode = "404", description = "not-found")
    public ContactView contact(@PathParam("id") String id) {
        caller.requireContext(NOTIFICATION);
        return ContactView.of(members.require(id));
    }
}
