package io.ktravel.plan.destination.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Page;
import io.ktravel.plan.catalogue.Catalogue;
import io.ktravel.plan.catalogue.Destination;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue, read only. Both lists come whole, in the order of the files. */
@Path("destinations")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "destinations")
public class DestinationResource {
    @Inject
    Catalogue catalogue;

    @Inject
    Caller caller;

    /** Every destination that plans can be made for. */
    @GET
    @Operation(operationId = "destinations", summary = "Every destination that plans can be made for")
    public Page<DestinationView> destinations() {
        Locale locale = caller.language();
        return new Page<>(
                catalogue.destinations().stream()
                        .map(destination -> DestinationView.of(destination, locale))
                        .toList(),
                null);
    }

    /** The rows of one destination that an item may name: all, or of one kind. */
    @GET
    @Path("{id}/places")
    @Operation(
            operationId = "places",
            summary = "What an item of a plan may name: places, restaurants and stays of a destination")
    public Page<PlaceView> places(@PathParam("id") String id, @QueryParam("kind") @Nullable String kind) {
        Destination destination = catalogue
                .destination(id)
                .filter(found -> found.id().equals(id))
                .orElseThrow(() -> new RuleBroken(CommonProblem.NOT_FOUND));
        List<PlaceView> rows = kinds(kind)
                .flatMap(wanted -> wanted.of(destination, caller.language()).stream())
                .toList();
        return new Page<>(rows, null);
    }

    private static Stream<PlaceKind> kinds(@Nullable String kind) {
        if (kind == null) {
            return Stream.of(PlaceKind.values());
        }
        return Stream.of(PlaceKind.named(kind)
                .orElseThrow(
                        () -> RuleBroken.invalid("kind", Message.common("wrong-value", "place, restaurant, stay"))));
    }
}
