package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.wallet.Wallets;
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

/** The caller's own wallet. */
@Path("members/me/wallet")
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class WalletResource {
    @Inject
    Wallets wallets;

    @Inject
    EntryPages pages;

    @Inject
    Caller caller;

    /** Whole tokens, never below 0: what can be spent, and what recommendations in the making hold. */
    @GET
    @Operation(summary = "My tokens")
    @APIResponse(responseCode = "200", description = "balance and reserved, in tokens")
    @APIResponse(responseCode = "401", description = "Not signed in, or the member was erased")
    public WalletView wallet() {
        return WalletView.of(wallets.require(caller.id()));
    }

    /** My side of the double-entry ledger, newest first; {@code limit} 1–100, default 20. */
    @GET
    @Path("entries")
    @Operation(summary = "My ledger, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one or null")
    @APIResponse(responseCode = "400", description = "invalid-cursor, or a limit outside 1–100")
    public Page<EntryView> entries(@BeanParam PageQuery page) {
        return pages.page(caller.id(), page);
    }
}
