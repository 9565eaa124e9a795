package io.ktravel.follow;

import io.ktravel.chassis.archive.rest.ArchiveResource;
import io.ktravel.chassis.deadletter.rest.DeadLetterResource;
import io.ktravel.chassis.readmodel.rest.ReadModelResource;
import io.ktravel.chassis.rest.ChassisProviders;
import io.ktravel.follow.dashboard.rest.CountsResource;
import io.ktravel.follow.dashboard.rest.DashboardResource;
import io.ktravel.follow.dashboard.rest.RankingResource;
import io.ktravel.follow.following.rest.FollowersResource;
import io.ktravel.follow.following.rest.FollowingResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API of the context at {@code /api/follow/v1}. */
@ApplicationPath("v1")
@OpenAPIDefinition(
        info = @Info(title = "Kt-ravel: follow", version = "1", description = "Who follows whom, and what those share"),
        security = @SecurityRequirement(name = "accessToken"))
@SecurityScheme(
        securitySchemeName = "accessToken",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "From POST /api/member/v1/access-tokens")
public class FollowApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(
                FollowingResource.class,
                FollowersResource.class,
                DashboardResource.class,
                RankingResource.class,
                CountsResource.class,
                ArchiveResource.class,
                ReadModelResource.class,
                DeadLetterResource.class);
    }
}
