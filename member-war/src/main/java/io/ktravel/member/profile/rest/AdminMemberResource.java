package io.ktravel.member.profile.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.profile.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Members, for administrators. */
@Path("admin/members")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AdminMemberResource {
    @Inject
    Members members;

    /** All members, the newest first; {@code limit} 1–100, default 20. */
    @GET
    @Operation(summary = "All members, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one or null")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit outside 1–100")
    public Page<AdminMemberView> list(@BeanParam PageQuery page) {
        String before = page.cursor(1).map(cursor -> cursor.keys().get(0)).orElse(null);
        return Page.of(
                members.newest(before, page.limit() + 1),
                page.limit(),
                member -> Cursor.of(member.id()),
                AdminMemberView::of);
    }
}
