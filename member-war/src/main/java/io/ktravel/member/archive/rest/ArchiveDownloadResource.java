package io.ktravel.member.archive.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.archive.Archiving;
import io.ktravel.member.archive.Downloads;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Everything that the service keeps about the caller. */
@Path("members/me/archive")
@RolesAllowed(Roles.MEMBER)
@Produces("application/zip")
@ApplicationScoped
public class ArchiveDownloadResource {
    @Inject
    Archiving archiving;

    @Inject
    Downloads downloads;

    @Inject
    Caller caller;

    /**
     * One zip with {@code <context>/<part>.json} for each part (profile, identities, sign-ins and ledger; plans, hearts
     * and recommendations; following and followers; notifications and preferences), and each plan as iCalendar. All of
     * it or nothing: 503 with {@code Retry-After} while a context cannot be asked, or too many archives are made.
     */
    @GET
    @Operation(operationId = "archive", summary = "Everything that the service keeps about me, as one zip")
    @APIResponse(responseCode = "200", description = "application/zip")
    @APIResponse(responseCode = "503", description = "unavailable: try again after Retry-After seconds")
    public Response archive() {
        String memberId = caller.id();
        return Response.ok(downloads.one(() -> archiving.archive(memberId, caller.language())))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ktravel-archive.zip\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
