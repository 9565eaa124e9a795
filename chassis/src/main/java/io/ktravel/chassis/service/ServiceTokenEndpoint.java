package io.ktravel.chassis.service;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where member issues access tokens to other contexts. A status comes back as a {@link Response}, which the caller closes. */
@Path("internal/service-tokens")
@RegisterRestClient(configKey = "member")
@RegisterProvider(TraceClientFilter.class)
public interface ServiceTokenEndpoint {
    /** Client credentials, RFC 6749: 200 with {@link IssuedToken}. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    Response issue(
            @FormParam("grant_type") String grantType,
            @FormParam("client_id") String clientId,
            @FormParam("client_secret") String clientSecret);
}
