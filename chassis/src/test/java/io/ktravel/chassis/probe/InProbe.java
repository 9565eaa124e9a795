package io.ktravel.chassis.probe;

import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test inside the probe, or a client of it. */
@ExtendWith(ArquillianExtension.class)
public abstract class InProbe {
    @Deployment
    public static WebArchive probe() {
        return ProbeWar.archive();
    }
}
