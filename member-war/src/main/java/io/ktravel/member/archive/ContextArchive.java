package io.ktravel.member.archive;

import io.ktravel.chassis.trace.TraceClientFilter;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.jspecify.annotations.Nullable;

/** What another context keeps about a member, under the service token of member. The caller closes the responses. */
@Path("internal/members/{memberId}/archive")
@RegisterProvider(TraceClientFilter.class)
public interface ContextArchive {
    /** 200 with the names of the parts. */
    @GET
    Response parts(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, @PathParam("memberId") String memberId);

    /** 200 with one page of the part. */
    @GET
    @Path("{part}")
    Response page(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @PathParam("memberId") String memberId,
            @PathParam("part") String part,
            @QueryParam("limit") int limit,
            @Nullable @QueryParam("cursor") String cursor);
}
