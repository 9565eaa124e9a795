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
import io.ktravel.plan.planning.rest.ShareResource;
import io.ktravel.plan.recommendation.rest.AdminRecommendationResource;
import io.ktravel.plan.recommendation.rest.RecommendationResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API of the context at {@code /api/plan/v1}. */
@ApplicationPath("v1")
public class PlanApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(
                PlanResource.class,
                ShareResource.class,
                CopyResource.class,
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
