package io.ktravel.plan;

import io.ktravel.chassis.archive.rest.ArchiveResource;
import io.ktravel.chassis.deadletter.rest.DeadLetterResource;
import io.ktravel.chassis.readmodel.rest.ReadModelResource;
import io.ktravel.chassis.rest.ChassisProviders;
import io.ktravel.plan.board.rest.BoardResource;
import io.ktravel.plan.destination.rest.DestinationResource;
import io.ktravel.plan.heart.rest.HeartResource;
import io.ktravel.plan.heart.rest.HeartsResource;
import io.ktravel.plan.planning.rest.AdminPlanResource;
import io.ktravel.plan.planning.rest.CopyResource;
import io.ktravel.plan.planning.rest.InternalPlanResource;
import io.ktravel.plan.planning.rest.PlanResource;
import io.ktravel.plan.planning.rest.ReplanningResource;
import io.ktravel.plan.planning.rest.ShareResource;
import io.ktravel.plan.recommendation.rest.AdminRecommendationResource;
import io.ktravel.plan.recommendation.rest.RecommendationResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The REST API of the context at {@code /api/plan/v1}. */
@ApplicationPath("v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Kt-ravel: plan",
                        version = "1",
                        description = "Plans, board, hearts, destinations, recommendations"),
        security = @SecurityRequirement(name = "accessToken"))
@SecurityScheme(
        securitySchemeName = "accessToken",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "From POST /api/member/v1/access-tokens")
public class PlanApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(
                PlanResource.class,
                ShareResource.class,
                CopyResource.class,
                ReplanningResource.class,
                BoardResource.class,
                HeartResource.class,
                HeartsResource.class,
                AdminPlanResource.class,
                InternalPlanResource.class,
                ArchiveResource.class,
                ReadModelResource.class,
                DeadLetterResource.class,
                DestinationResource.class,
                RecommendationResource.class,
                AdminRecommendationResource.class);
    }
}
