package io.ktravel.chassis.probe;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

/** Lets a test outside the server hold requests and let them go. */
@Path("gate")
@PermitAll
@Produces("application/json")
@RequestScoped
public class GateResource {
    @Inject
    Gate gate;

    @GET
    public int waiting() {
        return gate.waiting();
    }

    @POST
    public void open(@QueryParam("passes") int passes) {
        gate.open(passes);
    }
}
