package io.ktravel.follow.member;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The member context's internal API. Every status comes back as a {@link Response}, which the caller closes. */
@Path("internal/members")
@RegisterRestClient(configKey = "member")
@RegisterProvider(TraceClientFilter.class)
public interface MemberDirectory {
    /** 200 for a member, 404 for nobody. */
    @GET
    @Path("{id}")
    Response member(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String id);
}
