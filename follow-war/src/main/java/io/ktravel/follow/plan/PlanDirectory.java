package io.ktravel.follow.plan;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The plan context's internal API. Every status comes back as a {@link Response}, which the caller closes. */
@Path("internal/plans")
@RegisterRestClient(configKey = "plan")
@RegisterProvider(TraceClientFilter.class)
public interface PlanDirectory {
    /** @param ids up to 100, separated by commas */
    @GET
    Response shared(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @QueryParam("ids") String ids);
}
