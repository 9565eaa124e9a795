package io.ktravel.chassis.container;

import org.jboss.arquillian.core.spi.LoadableExtension;

/** Deploys once for all test classes of a module, because each deployment costs seconds. */
public class OneDeployment implements LoadableExtension {
    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(SharedDeployment.class);
    }
}
