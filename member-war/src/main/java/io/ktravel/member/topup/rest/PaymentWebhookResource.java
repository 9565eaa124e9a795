package io.ktravel.member.topup.rest;

import io.ktravel.member.topup.ToppingUp;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;

/** What payment providers tell. Anybody can call it, so nothing in it is believed. */
@Path("payment-webhooks/{provider}")
@PermitAll
@SecurityRequirements
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PaymentWebhookResource {
    @Inject
    ToppingUp toppingUp;

    /**
     * Has the provider's own record of {@code data.orderId} looked at, and books what it says. Repeated, late and forged
     * calls do no more than that; the answer does not tell whether there is such an order.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "A payment provider tells that a payment has changed")
    @APIResponse(responseCode = "200", description = "Heard")
    @APIResponse(responseCode = "400", description = "invalid-request")
    @APIResponse(responseCode = "404", description = "not-found: no such provider here")
    @APIResponse(responseCode = "503", description = "payment-unanswered: the record cannot be read now, tell again")
    public Response hear(@PathParam("provider") String provider, WebhookRequest webhook) {
        toppingUp.hear(provider, webhook.data().orderId());
        return Response.ok().build();
    }
}
