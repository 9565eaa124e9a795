package io.ktravel.member.topup.toss;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The payment API of Toss Payments. Every status comes back as a {@link Response}, which the caller closes; only
 * connections that fail are exceptions.
 */
@Path("v1/payments")
@RegisterRestClient(configKey = "toss")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface TossApi {
    /** Charges. The same Idempotency-Key gets the first answer again. */
    @POST
    @Path("confirm")
    Response confirm(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            String body);

    /** 200 with the payment of the order, 404 when there is none. */
    @GET
    @Path("orders/{orderId}")
    Response find(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("orderId") String orderId);

    /** Returns the money. The same Idempotency-Key gets the first answer again. */
    @POST
    @Path("{paymentKey}/cancel")
    Response cancel(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam("Idempotency-Key") String idempotencyKey,
            @PathParam("paymentKey") String paymentKey,
            String body);
}
