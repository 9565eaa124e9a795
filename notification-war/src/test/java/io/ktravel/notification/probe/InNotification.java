package io.ktravel.notification.probe;

import io.ktravel.chassis.container.TestWar;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside the notification context, or a client of it. */
@ExtendWith(ArquillianExtension.class)
public abstract class InNotification {
    @Deployment
    public static WebArchive notification() {
        return TestWar.of("notification");
    }
}
