package io.ktravel.chassis.deadletter.rest;

import io.ktravel.chassis.deadletter.DeadLetter;
import io.ktravel.chassis.deadletter.DeadLetters;
import io.ktravel.chassis.deadletter.Redelivering;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Events that this context could not apply. They may name members, so they are for administrators alone. */
@Path("admin/dead-letters")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "admin")
public class DeadLetterResource {
    @Inject
    DeadLetters letters;

    @Inject
    Redelivering redelivering;

    /** The newest first, without what is in them. */
    @GET
    @Operation(operationId = "deadLetters", summary = "Events that could not be applied, the newest first")
    @APIResponse(responseCode = "503", description = "unavailable: Kafka cannot be reached")
    public Page<DeadLetterView> newest(@BeanParam PageQuery page) {
        NewestFirst.Position behind = NewestFirst.position(page);
        List<DeadLetter> rest = letters.newest().stream()
                .filter(letter -> isBehind(letter, behind))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(rest, page.limit(), one -> NewestFirst.cursor(one.at(), one.id()), DeadLetterView::listed);
    }

    private static boolean isBehind(DeadLetter letter, NewestFirst.Position position) {
        int order = letter.at().compareTo(position.at());
        return order < 0 || (order == 0 && letter.id().compareTo(position.id()) < 0);
    }

    /** One with what is in it. */
    @GET
    @Path("{id}")
    @Operation(operationId = "deadLetter", summary = "One event that could not be applied, as it came")
    @APIResponse(responseCode = "404", description = "not-found")
    public DeadLetterView one(@PathParam("id") String id) {
        return DeadLetterView.whole(letters.require(id));
    }

    /** Applies it now; one that was applied before changes nothing. */
    @POST
    @Path("{id}/replay")
    @Operation(operationId = "replayDeadLetter", summary = "Apply an event that could not be applied before")
    @APIResponse(responseCode = "204", description = "Applied")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "422", description = "not-applicable: it cannot be applied now either")
    public void replay(@PathParam("id") String id) {
        redelivering.redeliver(id);
    }
}
