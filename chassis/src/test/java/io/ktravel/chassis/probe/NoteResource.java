package io.ktravel.chassis.probe;

import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Versions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

@Path("notes")
@RolesAllowed(Roles.MEMBER)
@Consumes("application/json")
@Produces("application/json")
@RequestScoped
public class NoteResource {
    public record NoteRequest(@NotBlank @Size(max = 100) String text) {}

    public record NoteView(String id, String text) {}

    @Inject
    NoteTaking noteTaking;

    @Inject
    Notes notes;

    @Inject
    ReservedId reservedId;

    @Inject
    Gate gate;

    @POST
    public Response write(NoteRequest request, @QueryParam("held") boolean held, @QueryParam("fail") boolean fail) {
        boolean again = notes.find(reservedId.get()).isPresent();
        Note note = noteTaking.write(reservedId.get(), request.text());
        gate.pass(held);
        if (fail && !again) {
            throw new IllegalStateException("after the commit, as if the process had died");
        }
        return answer(Response.created(URI.create("/api/probe/v1/notes/" + note.id())), note);
    }

    @GET
    public long count(@QueryParam("text") String text) {
        return notes.count(text);
    }

    @GET
    @Path("{id}")
    public Response read(@PathParam("id") String id) {
        Note note = notes.find(id).orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        return answer(Response.ok(), note);
    }

    @PUT
    @Path("{id}")
    public Response rewrite(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @QueryParam("held") boolean held,
            NoteRequest request) {
        return answer(Response.ok(), noteTaking.rewrite(id, ifMatch, request.text(), held));
    }

    private static Response answer(Response.ResponseBuilder response, Note note) {
        return response.tag(Versions.tag(note.version()))
                .entity(new NoteView(note.id(), note.text()))
                .build();
    }
}
