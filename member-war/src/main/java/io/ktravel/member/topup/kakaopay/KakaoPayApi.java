package io.ktravel.member.topup.kakaopay;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The online payment API of KakaoPay. Every status comes back as a {@link Response}, which the caller closes; only
 * connections that fail are exceptions.
 */
@Path("online/v1/payment")
@RegisterRestClient(configKey = "kakaopay")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface KakaoPayApi {
    /** Opens a payment: its {@code tid}, and the page where the member agrees to it. */
    @POST
    @Path("ready")
    Response ready(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    /** Charges it, once. */
    @POST
    @Path("approve")
    Response approve(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    /** Returns the money. */
    @POST
    @Path("cancel")
    Response cancel(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);

    /** What is on record. */
    @POST
    @Path("order")
    Response order(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, String body);
}
