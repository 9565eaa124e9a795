package io.ktravel.notification.stream.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.notification.stream.Listener;
import io.ktravel.notification.stream.Streaming;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.OptionalLong;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** My notifications as they come. */
@Path("notifications/stream")
@RequestScoped
@RolesAllowed(Roles.MEMBER)
@Tag(name = "notifications")
public class StreamResource {
    @Inject
    Streaming streaming;

    @Inject
    Caller caller;

    @Inject
    JsonWebToken accessToken;

    /** Ends when the access token expires; a reader comes again with a new one and its Last-Event-ID. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            operationId = "notificationStream",
            summary = "My notifications as they come, as server-sent events",
            description =
                    "Event \"notification\", data as in the list, id a running number of mine. With Last-Event-ID the"
                            + " stream goes on behind it, without loss or repeat; without, it begins now. A comment every 15"
                            + " seconds. Ends with the access token.")
    @APIResponse(responseCode = "200", description = "Events, for as long as both sides like")
    @APIResponse(responseCode = "400", description = "invalid-request: Last-Event-ID is none of ours")
    @APIResponse(responseCode = "429", description = "too-many-requests: too many streams of this member or server")
    public void stream(
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
                    @Parameter(description = "the last id that was read")
                    @Nullable
                    String lastEventId,
            @Context SseEventSink sink,
            @Context Sse sse) {
        Listener listener =
                new Listener(caller.id(), caller.language(), Instant.ofEpochSecond(accessToken.getExpirationTime()));
        streaming.open(listener, number(lastEventId), sink, sse);
    }

    private static OptionalLong number(@Nullable String lastEventId) {
        if (lastEventId == null || lastEventId.isBlank()) {
            return OptionalLong.empty();
        }
        if (!lastEventId.matches("[0-9]{1,18}")) {
            throw RuleBroken.invalid(HttpHeaders.LAST_EVENT_ID_HEADER, Message.common("wrong-value", "0, 1, 2, …"));
        }
        return OptionalLong.of(Long.parseLong(lastEventId));
    }
}
