package io.ktravel.notification.mail;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The member context's internal API; its responses are closed by the caller. */
@Path("internal/members")
@RegisterRestClient(configKey = "member")
@RegisterProvider(TraceClientFilter.class)
public interface MemberContacts {
    /** 200 with {@link Contact}; 404 for a member who is gone. */
    @GET
    @Path("{id}/contact")
    Response contact(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("id") String memberId);
}
