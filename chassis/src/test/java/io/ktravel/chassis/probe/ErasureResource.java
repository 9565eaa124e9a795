package io.ktravel.chassis.probe;

import io.ktravel.chassis.erasure.Erasures;
import io.ktravel.chassis.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Lets a client say that a member is erased. */
@Path("erasures/{memberId}")
@RolesAllowed(Roles.ADMIN)
@RequestScoped
public class ErasureResource {
    @Inject
    Erasures erasures;

    @POST
    public void begin(@PathParam("memberId") String memberId) {
        erasures.begin(memberId);
    }
}
