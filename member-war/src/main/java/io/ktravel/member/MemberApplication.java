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
import io.ktravel.member.wallet.rest.AdminLedgerResource;
import io.ktravel.member.wallet.rest.AdminWalletResource;
import io.ktravel.member.wallet.rest.SpendResource;
import io.ktravel.member.wallet.rest.WalletResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API of the context at {@code /api/member/v1}. */
@ApplicationPath("v1")
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
                DeadLetterResource.class);
    }
}
