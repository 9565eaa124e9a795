package io.ktravel.chassis.probe;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;

/** One method for each access rule that there is, and one without any. */
@Path("")
@Produces("application/json")
@RequestScoped
public class DoorResource {
    @Inject
    Caller caller;

    @GET
    @Path("open")
    @PermitAll
    public Map<String, String> everybody() {
        return Map.of("door", "open");
    }

    @GET
    @Path("members")
    @RolesAllowed(Roles.MEMBER)
    public Map<String, String> members() {
        return Map.of("caller", caller.id());
    }

    @GET
    @Path("admin/members")
    @RolesAllowed(Roles.ADMIN)
    public Map<String, String> admins() {
        return Map.of("caller", caller.id());
    }

    @GET
    @Path("internal/members")
    @RolesAllowed(Roles.SERVICE)
    public Map<String, String> services() {
        return Map.of("caller", caller.id());
    }

    @GET
    @Path("closed")
    @DenyAll
    public Map<String, String> nobody() {
        return Map.of("door", "open");
    }

    /** Somebody forgot the rule. */
    @GET
    @Path("forgotten")
    public Map<String, String> forgotten() {
        return Map.of("door", "open");
    }
}
