package io.ktravel.plan.token;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The member context's internal API. Every status comes back as a {@link Response}, which the caller closes; only
 * connections that fail are exceptions.
 */
@Path("internal")
@RegisterRestClient(configKey = "member")
@RegisterProvider(TraceClientFilter.class)
public interface MemberWallets {
    /** 201 spent now, 200 spent before, 409 and 404 refused. */
    @PUT
    @Path("wallets/{memberId}/spends/{recommendationId}")
    Response spend(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("memberId") String memberId,
            @PathParam("recommendationId") String recommendationId);

    /** 204 given back, or refused from now on. */
    @DELETE
    @Path("wallets/{memberId}/spends/{recommendationId}")
    Response giveBack(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("memberId") String memberId,
            @PathParam("recommendationId") String recommendationId);
}
