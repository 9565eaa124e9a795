package io.ktravel.chassis.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Not ready as soon as the file {@code ktravel.drain.file} is there: whoever stops a server makes the file first, and
 * stops it when no new requests come. A file, because it needs no token and works while the server is busy.
 */
@Readiness
@ApplicationScoped
public class Draining implements HealthCheck {
    @Inject
    @ConfigProperty(name = "ktravel.drain.file")
    Optional<String> file = Optional.empty();

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(context + " taking requests")
                .status(!isDraining())
                .build();
    }

    boolean isDraining() {
        return file.map(Path::of).filter(Files::exists).isPresent();
    }
}
