package io.ktravel.member.topup.rest;

import io.ktravel.chassis.identity.Roles;
import io.ktravel.member.topup.TokenPack;
import io.ktravel.member.topup.TokenPacks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What tokens cost. */
@Path("token-packs")
@RolesAllowed(Roles.MEMBER)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokenPackResource {
    @Inject
    TokenPacks packs;

    /** The packs on sale, each with its tokens and its price. */
    @GET
    @Operation(summary = "Token packs on sale")
    @APIResponse(responseCode = "200", description = "id, tokens and price of each")
    public List<TokenPack> all() {
        return packs.all();
    }
}
