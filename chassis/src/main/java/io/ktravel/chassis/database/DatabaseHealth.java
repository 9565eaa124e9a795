package io.ktravel.chassis.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the schema is there and the database answers within two seconds. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {
    private static final int TIMEOUT_SECONDS = 2;

    @Resource(lookup = "java:comp/env/jdbc/context")
    DataSource database;

    @Inject
    Migration migration;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    @Override
    public HealthCheckResponse call() {
        String name = context + " database";
        if (!migration.isDone()) {
            return HealthCheckResponse.named(name)
                    .down()
                    .withData("waits for", "migration")
                    .build();
        }
        try (Connection connection = database.getConnection()) {
            return HealthCheckResponse.named(name)
                    .status(connection.isValid(TIMEOUT_SECONDS))
                    .build();
        } catch (SQLException e) {
            return HealthCheckResponse.named(name)
                    .down()
                    .withData("waits for", "connection")
                    .build();
        }
    }
}
