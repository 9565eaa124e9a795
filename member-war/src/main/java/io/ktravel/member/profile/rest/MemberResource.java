package io.ktravel.member.profile.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Versions;
import io.ktravel.member.profile.Erasing;
import io.ktravel.member.profile.Member;
import io.ktravel.member.profile.Members;
import io.ktravel.member.profile.Profiling;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Profiles: one's own, and what everybody who is signed in may see of others. */
@Path("members")
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class MemberResource {
    @Inject
    Members members;

    @Inject
    Profiling profiling;

    @Inject
    Erasing erasing;

    @Inject
    Caller caller;

    /** The caller's own profile with their e-mail address, which no other answer holds; {@code ETag} is its version. */
    @GET
    @Path("me")
    @Operation(summary = "My profile")
    @APIResponse(responseCode = "200", description = "The profile; ETag is its version")
    @APIResponse(responseCode = "401", description = "Not signed in, or the member was erased")
    public Response me() {
        Member member = members.require(caller.id());
        return Response.ok(MemberView.of(member, caller))
                .tag(Versions.tag(member.version()))
                .build();
    }

    /**
     * Changes nickname (1–30 code points on one line), locale ({@code ko}, {@code en}) or avatar (an https address of
     * at most 500 characters, or null) by JSON merge patch. 400 for an unknown field or a broken rule, 428 without
     * {@code If-Match}, 412 when somebody changed the profile since.
     */
    @PATCH
    @Path("me")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @Operation(summary = "Change my nickname, locale or avatar")
    @APIResponse(responseCode = "200", description = "The profile after the change; ETag is its new version")
    @APIResponse(responseCode = "400", description = "invalid-request: violations name the fields")
    @APIResponse(responseCode = "412", description = "version-stale")
    @APIResponse(responseCode = "428", description = "version-required: send If-Match")
    public Response patch(@HeaderParam("If-Match") @Nullable String ifMatch, ProfilePatchRequest patch) {
        Profiling.Profiled profiled =
                profiling.update(caller.id(), member -> Versions.require(ifMatch, member.version()), patch::applyTo);
        return Response.ok(MemberView.of(profiled.member(), caller))
                .tag(Versions.tag(profiled.version()))
                .build();
    }

    /**
     * Erases the caller everywhere; cannot be undone. Nickname, e-mail, identities and sign-ins are gone at once,
     * ledger entries stay without a name. {@code If-Match} is not needed, because an erasure loses no update, but it
     * is honoured (412).
     */
    @DELETE
    @Path("me")
    @Operation(summary = "Erase me everywhere")
    @APIResponse(responseCode = "204", description = "Erased here; the other contexts follow by event")
    @APIResponse(responseCode = "412", description = "version-stale, when If-Match was sent")
    public Response erase(@HeaderParam("If-Match") @Nullable String ifMatch) {
        erasing.erase(caller.id(), member -> {
            if (ifMatch != null) {
                Versions.require(ifMatch, member.version());
            }
        });
        return Response.noContent().build();
    }

    /** Any member's public profile, for any signed-in caller; 404 for an unknown id. */
    @GET
    @Path("{id}")
    @Operation(summary = "A member's public profile")
    @APIResponse(responseCode = "200", description = "id, nickname and avatar")
    @APIResponse(responseCode = "404", description = "not-found")
    public PublicProfileView profile(@PathParam("id") String id) {
        return PublicProfileView.of(members.require(id));
    }
}
