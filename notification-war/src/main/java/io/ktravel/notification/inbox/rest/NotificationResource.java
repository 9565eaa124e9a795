package io.ktravel.notification.inbox.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.notification.inbox.Reading;
import io.ktravel.notification.inbox.Showing;
import io.ktravel.notification.inbox.Shown;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What I was told. */
@Path("notifications")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "notifications")
public class NotificationResource {
    @Inject
    Reading reading;

    @Inject
    Showing showing;

    @Inject
    Caller caller;

    /** Mine, the newest first. */
    @GET
    @Operation(operationId = "notifications", summary = "My notifications, the newest first")
    @APIResponse(responseCode = "400", description = "invalid-request, invalid-cursor")
    public Page<Shown> list(
            @QueryParam("unread")
                    @Parameter(
                            description = "true: only those that I have not read",
                            schema = @Schema(type = SchemaType.BOOLEAN))
                    @Nullable
                    String unread,
            @BeanParam PageQuery page) {
        return Page.all(
                reading.page(caller.id(), isTrue(unread), page),
                page.limit(),
                one -> Cursor.of(Long.toString(one.notification().number())),
                shown -> showing.show(shown, caller.language()));
    }

    private static boolean isTrue(@Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw RuleBroken.invalid("unread", Message.common("wrong-value", "true, false"));
        }
        return "true".equals(value);
    }

    /** How many of them I have not read. */
    @GET
    @Path("unread-count")
    @Operation(operationId = "unreadCount", summary = "How many notifications I have not read")
    public UnreadCountView unreadCount() {
        return new UnreadCountView(reading.unread(caller.id()));
    }

    /** Twice is the same as once. */
    @PUT
    @Path("{id}/read")
    @Operation(operationId = "markRead", summary = "Mark a notification as read")
    @APIResponse(responseCode = "204", description = "Read")
    @APIResponse(responseCode = "404", description = "not-found")
    public void markRead(@PathParam("id") String id) {
        reading.markRead(caller.id(), id);
    }

    /** What comes afterwards stays unread. */
    @POST
    @Path("read-all")
    @Operation(operationId = "markAllRead", summary = "Mark all notifications as read")
    @APIResponse(responseCode = "204", description = "All read")
    public void markAllRead() {
        reading.markAllRead(caller.id());
    }
}
