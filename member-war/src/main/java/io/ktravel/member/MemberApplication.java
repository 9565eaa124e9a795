package io.ktravel.member;

import io.ktravel.chassis.deadletter.rest.DeadLetterResource;
import io.ktravel.chassis.rest.ChassisProviders;
import io.ktravel.member.archive.rest.ArchiveDownloadResource;
import io.ktravel.member.profile.rest.AdminMemberResource;
import io.ktravel.member.profile.rest.InternalMemberResource;
import io.ktravel.member.profile.rest.LivingMembersOnly;
import io.ktravel.member.profile.rest.MemberResource;
import io.ktravel.member.signin.rest.AccessTokenResource;
import io.ktravel.member.signin.rest.JwksResource;
import io.ktravel.member.signin.rest.ServiceTokenResource;
import io.ktravel.member.signin.rest.SignInResource;
import io.ktravel.member.topup.rest.PaymentWebhookResource;
import io.ktravel.member.topup.rest.TokenPackResource;
import io.ktravel.member.topup.rest.TopUpResource;
import io.ktravel.member.wallet.rest.AdminLedgerResource;
import io.ktravel.member.wallet.rest.AdminWalletResource;
import io.ktravel.member.wallet.rest.SpendResource;
import io.ktravel.member.wallet.rest.WalletResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API of the context at {@code /api/member/v1}. */
@ApplicationPath("v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kt-ravel: member",
                        version = "1",
                        description = "Members, sign-in, access tokens, wallets"),
        security = @SecurityRequirement(name = "accessToken"))
@SecurityScheme(
        securitySchemeName = "accessToken",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "From POST /api/member/v1/access-tokens")
public class MemberApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(
                LivingMembersOnly.class,
                SignInResource.class,
                AccessTokenResource.class,
                JwksResource.class,
                ServiceTokenResource.class,
                MemberResource.class,
                ArchiveDownloadResource.class,
                AdminMemberResource.class,
                InternalMemberResource.class,
                WalletResource.class,
                SpendResource.class,
                AdminWalletResource.class,
                AdminLedgerResource.class,
                TokenPackResource.class,
                TopUpResource.class,
                PaymentWebhookResource.class,
                DeadLetterResource.class);
    }
}
