package io.ktravel.notification;

import io.ktravel.chassis.archive.rest.ArchiveResource;
import io.ktravel.chassis.deadletter.rest.DeadLetterResource;
import io.ktravel.chassis.readmodel.rest.ReadModelResource;
import io.ktravel.chassis.rest.ChassisProviders;
import io.ktravel.notification.inbox.rest.NotificationResource;
import io.ktravel.notification.inbox.rest.PreferencesResource;
import io.ktravel.notification.stream.rest.StreamResource;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** The REST API of the context at {@code /api/notification/v1}. */
@ApplicationPath("v1")
public class NotificationApplication extends Application {
    @Override
    public Set<Class<?>> getClasses() {
        return ChassisProviders.with(
                NotificationResource.class,
                PreferencesResource.class,
                StreamResource.class,
                ArchiveResource.class,
                ReadModelResource.class,
                DeadLetterResource.class);
    }
}
