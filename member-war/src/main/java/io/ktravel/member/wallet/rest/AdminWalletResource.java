package io.ktravel.member.wallet.rest;

import io.ktravel.chassis.idempotency.ReservedId;
import io.ktravel.chassis.identity.Caller;
import io.ktravel.chassis.identity.Roles;
import io.ktravel.chassis.rest.Page;
import io.ktravel.chassis.rest.PageQuery;
import io.ktravel.member.wallet.Adjusting;
import io.ktravel.member.wallet.Transfer;
import io.ktravel.member.wallet.Wallets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Any member's wallet, for administrators. */
@Path("admin/members/{id}")
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class AdminWalletResource {
    private static final Logger LOG = Logger.getLogger(AdminWalletResource.class.getName());

    @Inject
    Wallets wallets;

    @Inject
    EntryPages pages;

    @Inject
    Adjusting adjusting;

    @Inject
    ReservedId reservedId;

    @Inject
    Caller caller;

    /** A member's ledger, newest first, also of one who was erased; {@code limit} 1–100, default 20. */
    @GET
    @Path("wallet/entries")
    @Operation(summary = "A member's ledger, newest first")
    @APIResponse(responseCode = "200", description = "A page; next is the cursor of the following one or null")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<EntryView> entries(@PathParam("id") String memberId, @BeanParam PageQuery page) {
        return pages.page(wallets.require(memberId).memberId(), page);
    }

    /**
     * Adds tokens (1 to 1,000,000) or takes them (−1 to −1,000,000), never below 0 (409). The reason stands in the
     * member's ledger. Idempotent under an {@code Idempotency-Key}.
     */
    @POST
    @Path("adjustments")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Correct a wallet by a further transfer")
    @APIResponse(responseCode = "201", description = "The ledger entry")
    @APIResponse(responseCode = "400", description = "invalid-request: 0 tokens, or no reason")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "insufficient-tokens")
    public Response adjust(@PathParam("id") String memberId, AdjustmentRequest request) {
        Transfer transfer = adjusting.adjust(reservedId.get(), memberId, request.signed(), request.plainReason());
        LOG.log(Level.INFO, "Administrator {0} adjusted wallet {1} by {2}, entry {3}", new Object[] {
            caller.id(), memberId, transfer.signedTokens(), transfer.id()
        });
        return Response.status(Response.Status.CREATED)
                .entity(EntryView.of(transfer))
                .build();
    }
}
