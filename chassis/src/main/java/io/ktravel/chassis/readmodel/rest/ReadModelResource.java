package io.ktravel.chassis.readmodel.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.readmodel.Rebuild;
import io.ktravel.chassis.readmodel.Rebuilds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Builds read models anew. Until one is done it shows only a part. */
@Path("admin/read-models")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "admin")
public class ReadModelResource {
    @Inject
    Rebuilds rebuilds;

    /** All of this context, by name, and how the building of each stands. */
    @GET
    @Operation(operationId = "rebuilds", summary = "The read models, and how the building of each stands")
    public List<RebuildView> all() {
        Map<String, RebuildView> asked =
                rebuilds.all().stream().collect(Collectors.toMap(Rebuild::readModel, RebuildView::of));
        return rebuilds.names().stream()
                .map(name -> asked.getOrDefault(name, RebuildView.never(name)))
                .toList();
    }

    /** Has one built anew from the topics; one that is under way goes on. */
    @POST
    @Path("{name}/rebuild")
    @Operation(operationId = "rebuild", summary = "Build a read model anew from the topics")
    @APIResponse(
            responseCode = "202",
            description = "It is or will be under way",
            content = @Content(schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "This context has no such read model")
    public Response rebuild(@PathParam("name") String name) {
        return Response.accepted(RebuildView.of(rebuilds.ask(name))).build();
    }
}
