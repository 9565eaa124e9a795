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

/** The REST API of the context at {@code /api/follow/v1}. */
@ApplicationPath("v1")
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
