package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.wallet.Auditing;
import io.ktravel.member.wallet.BalanceCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The whole ledger, for administrators. */
@Path("admin/ledger")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AdminLedgerResource {
    @Inject
    Auditing auditing;

    /** Adds up every transfer: the sum over all accounts is 0, and each wallet agrees with its transfers and spends. */
    @GET
    @Path("balance-check")
    @Operation(summary = "Add up the ledger")
    @APIResponse(responseCode = "200", description = "sum is 0 and differences is empty in a sound ledger")
    public BalanceCheck check() {
        return auditing.check();
    }
}
