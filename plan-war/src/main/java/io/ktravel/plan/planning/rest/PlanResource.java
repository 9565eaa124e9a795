package io.ktravel.plan.planning.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.plan.export.ExportFormat;
import io.ktravel.plan.planning.Assisting;
import io.ktravel.plan.planning.Plan;
import io.ktravel.plan.planning.PlanContent;
import io.ktravel.plan.planning.Planning;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** My plans, and shared ones to read. A private one of somebody else answers like one that does not exist: 404. */
@Path("plans")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "plans")
public class PlanResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String CALENDAR = "text/calendar";
    private static final String GPX = "application/gpx+xml";
    private static final String GEO_JSON = "application/geo+json";
    private static final String PDF = "application/pdf";
    private static final String VARY = HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE;

    @Inject
    Planning planning;

    @Inject
    Assisting assisting;

    @Inject
    PlanViews views;

    @Inject
    PlanExports exports;

    @Inject
    ReservedId reservedId;

    @Inject
    Caller caller;

    /** Makes a private plan, written by hand or, with {@code "assist": "AI"}, filled by the planner. */
    @POST
    @Operation(
            operationId = "createPlan",
            summary = "Make a private plan",
            description = "With \"assist\": \"AI\" the planner fills dates, title and itinerary; free of tokens, with"
                    + " a daily limit. It fills empty itineraries only.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, with Location and ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(
            responseCode = "422",
            description = "unknown-location, infeasible (as for recommendations), assist-needs-empty-itinerary")
    @APIResponse(responseCode = "429", description = "assist-limit; too-many-requests, also after long refusals")
    public Response create(PlanRequest request) {
        Plan plan = madeBefore().orElseGet(() -> make(request));
        return views.created(plan);
    }

    private Optional<Plan> madeBefore() {
        return reservedId.begunBefore().flatMap(id -> planning.made(id, caller.id()));
    }

    private Plan make(PlanRequest request) {
        Locale locale = caller.language();
        PlanContent content = request.content(locale);
        return request.assist() == null
                ? planning.create(reservedId.get(), caller.id(), content)
                : assisting.create(reservedId.get(), caller.id(), content, request.hasTitle(), locale);
    }

    /** My plans, newest first. */
    @GET
    @Operation(operationId = "plans", summary = "My plans, newest first")
    public Page<PlanView> mine(@BeanParam PageQuery page) {
        return Page.all(
                planning.mine(caller.id(), page),
                page.limit(),
                plan -> NewestFirst.cursor(plan.createdAt(), plan.id()),
                views::all);
    }

    /** One plan; its JSON is also its JSON export, and other programs get it in the format that they ask for. */
    @GET
    @Path("{id}")
    @Produces({MediaType.APPLICATION_JSON, CALENDAR, GPX, GEO_JSON, PDF})
    @Operation(
            operationId = "plan",
            summary = "One plan, or its export",
            description = "JSON, which POST /plans/import takes again, or by Accept: iCalendar, GPX, GeoJSON or PDF,"
                    + " each as a file to keep. Seen by whoever sees the plan.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, with its ETag",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = PlanView.class)),
                @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = GPX, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = GEO_JSON, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    public Response read(@PathParam("id") String id, @Context Request request) {
        Optional<ExportFormat> format = Formats.wanted(request);
        Plan plan = planning.read(id, caller.id());
        Response answer = format.map(wanted -> exports.ok(plan, wanted)).orElseGet(() -> views.ok(plan));
        return Response.fromResponse(answer).header(HttpHeaders.VARY, VARY).build();
    }

    /** Makes a plan of mine out of an export, whoever's it was. */
    @POST
    @Path("import")
    @Operation(
            operationId = "importPlan",
            summary = "Make a private plan out of a plan's JSON export",
            description = "Takes what GET /plans/{id} answered. What only the server decides (id, owner, visibility,"
                    + " hearts, checks, times) is not looked at, nor is origin, which nobody could verify: the plan is"
                    + " new, private, the caller's, checked anew and of origin MANUAL.")
    @APIResponse(
            responseCode = "201",
            description = "The plan, with Location and ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request, malformed-json")
    public Response take(PlanRequest exported) {
        Plan plan = madeBefore()
                .orElseGet(() -> planning.create(
                        reservedId.get(), caller.id(), exported.unassisted().content(caller.language())));
        return views.created(plan);
    }

    /** Replaces everything that the owner decides; what is left out is gone. */
    @PUT
    @Path("{id}")
    @Operation(operationId = "replacePlan", summary = "Replace a plan's content; what is left out is gone")
    @APIResponse(
            responseCode = "200",
            description = "The plan, checked anew, with its new ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "412", description = "version-stale")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PlanRequest request) {
        return views.ok(planning.update(
                id, caller.id(), ifMatch, plan -> request.unassisted().content(caller.language())));
    }

    /** Changes what the patch names: JSON merge patch, RFC 7396. */
    @PATCH
    @Path("{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @Operation(operationId = "patchPlan", summary = "Change what the JSON merge patch names")
    @APIResponse(
            responseCode = "200",
            description = "The plan, checked anew, with its new ETag",
            content = @Content(schema = @Schema(implementation = PlanView.class)))
    @APIResponse(responseCode = "412", description = "version-stale")
    @APIResponse(responseCode = "428", description = "version-required")
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = PlanRequest.class))) JsonNode patch) {
        PlanPatch change = new PlanPatch(patch, caller.language());
        return views.ok(planning.update(id, caller.id(), ifMatch, change::of));
    }

    /** Deletes a plan for good. */
    @DELETE
    @Path("{id}")
    @Operation(operationId = "deletePlan", summary = "Delete a plan for good")
    @APIResponse(responseCode = "204", description = "It is gone")
    @APIResponse(responseCode = "412", description = "version-stale")
    @APIResponse(responseCode = "428", description = "version-required")
    public void delete(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        planning.delete(id, caller.id(), ifMatch);
    }
}
