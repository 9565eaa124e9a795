package io.ktravel.chassis.archive.rest;

import io.ktravel.chassis.archive.Archivable;
import io.ktravel.chassis.archive.ArchiveEntry;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What this context keeps about one member: for the member context alone, and not routed by the ingress. */
@Path("internal/members/{memberId}/archive")
@RolesAllowed(Roles.SERVICE)
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ArchiveResource {
    private static final String MEMBER = "member";

    @Inject
    @Any
    Instance<Archivable> parts;

    @Inject
    Caller caller;

    /** The names of all parts. */
    @GET
    @Operation(operationId = "archiveParts", summary = "What an archive consists of")
    public List<String> names(@PathParam("memberId") String memberId) {
        caller.requireContext(MEMBER);
        return parts.stream().map(Archivable::name).sorted().toList();
    }

    /** One part, page by page. */
    @GET
    @Path("{part}")
    @Operation(operationId = "archivePart", summary = "One part of a member's archive")
    public Page<ArchiveEntry> part(
            @PathParam("memberId") String memberId, @PathParam("part") String name, @BeanParam PageQuery page) {
        caller.requireContext(MEMBER);
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND))
                .page(memberId, page);
    }
}
