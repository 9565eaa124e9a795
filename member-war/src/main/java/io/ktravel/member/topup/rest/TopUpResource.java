package io.ktravel.member.topup.rest;

import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.NewestFirst;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.topup.Booking;
import io.ktravel.member.topup.TopUp;
import io.ktravel.member.topup.TopUpState;
import io.ktravel.member.topup.ToppingUp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The caller's own top-ups. */
@Path("members/me/top-ups")
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TopUpResource {
    private static final String ADDRESS = "/api/member/v1/members/me/top-ups/";

    @Inject
    ToppingUp toppingUp;

    @Inject
    Booking booking;

    @Inject
    ReservedId reservedId;

    @Inject
    Caller caller;

    /**
     * Begins a top-up: pay at {@code checkout} with its {@code orderId} and {@code amount}, then confirm. Nothing is
     * charged before the confirmation; what is not confirmed within 30 minutes lapses. Idempotent under an
     * {@code Idempotency-Key}.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Begin to buy a token pack")
    @APIResponse(
            responseCode = "201",
            description = "PENDING; checkout says where to pay",
            content = @Content(schema = @Schema(implementation = TopUpView.class)))
    @APIResponse(responseCode = "400", description = "invalid-request: no such pack")
    @APIResponse(responseCode = "409", description = "top-ups-closed or too-many-top-ups")
    @APIResponse(responseCode = "503", description = "checkout-unavailable: nothing was charged")
    public Response begin(TopUpRequest request) {
        TopUp topUp = toppingUp.begin(reservedId.get(), caller.id(), request.packId());
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, ADDRESS + topUp.id())
                .entity(TopUpView.of(topUp, toppingUp.checkout(topUp)))
                .build();
    }

    /** My top-ups, newest first; {@code limit} 1–100, default 20. */
    @GET
    @Operation(summary = "My top-ups, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one or null")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit outside 1–100")
    public Page<TopUpView> mine(@BeanParam PageQuery page) {
        return Page.of(
                booking.newest(caller.id(), page),
                page.limit(),
                topUp -> NewestFirst.cursor(topUp.createdAt(), topUp.id()),
                TopUpView::of);
    }

    /** Where one top-up stands. */
    @GET
    @Path("{id}")
    @Operation(summary = "Where one top-up stands")
    @APIResponse(responseCode = "200", description = "PENDING, PAID, CANCELLING, CANCELLED or FAILED")
    @APIResponse(responseCode = "404", description = "not-found")
    public TopUpView read(@PathParam("id") String id) {
        return TopUpView.of(booking.requireOwn(id, caller.id()));
    }

    /**
     * Has the provider charge the payment that the member has agreed to, and credits the tokens, once however often it is
     * called. When the provider gives no answer, 503: the tokens still come by themselves if it has charged.
     */
    @POST
    @Path("{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Charge the payment and credit the tokens")
    @APIResponse(responseCode = "200", description = "PAID, now or before")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "payment-declined (reason is the provider's) or top-up-closed")
    @APIResponse(responseCode = "422", description = "amount-mismatch: nothing was charged")
    @APIResponse(responseCode = "503", description = "payment-unanswered")
    public TopUpView confirm(@PathParam("id") String id, ConfirmationRequest request) {
        return TopUpView.of(toppingUp.confirm(id, caller.id(), request.plainKey(), request.amount()));
    }

    /** Hands the tokens back and has the provider return the money, as long as the tokens are not spent. */
    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Hand the tokens back for the money")
    @APIResponse(
            responseCode = "200",
            description = "CANCELLED, now or before",
            content = @Content(schema = @Schema(implementation = TopUpView.class)))
    @APIResponse(
            responseCode = "202",
            description = "CANCELLING: the provider does not answer just now and is asked again",
            content = @Content(schema = @Schema(implementation = TopUpView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "insufficient-tokens, top-up-not-paid or cancellation-refused")
    @APIResponse(responseCode = "503", description = "payment-unanswered")
    public Response cancel(@PathParam("id") String id) {
        TopUp topUp = toppingUp.cancel(id, caller.id());
        return Response.status(topUp.state() == TopUpState.CANCELLING ? Response.Status.ACCEPTED : Response.Status.OK)
                .entity(TopUpView.of(topUp))
                .build();
    }
}
