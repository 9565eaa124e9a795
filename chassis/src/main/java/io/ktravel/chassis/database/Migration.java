package io.ktravel.chassis.database;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.ui.LoggerUIService;

/**
 * Brings the database to this version's schema ({@code db/changelog.xml}) when the application starts. While that
 * fails, because the database cannot be reached for instance, it says why and tries again every two seconds; until it
 * is done the context is not ready, answers 503 and consumes nothing. Liquibase's lock keeps two replicas from
 * migrating at once.
 */
@ApplicationScoped
public class Migration {
    private static final Logger LOG = Logger.getLogger(Migration.class.getName());
    private static final Duration LONGEST_CHANGE = Duration.ofHours(6);
    private static final int RETRY_SECONDS = 2;

    @Resource(lookup = "java:comp/env/jdbc/context")
    DataSource database;

    @Resource
    ManagedThreadFactory threads;

    private final CountDownLatch done = new CountDownLatch(1);
    private final CountDownLatch stopping = new CountDownLatch(1);

    void start(@Observes @Initialized(ApplicationScoped.class) Object applicationStarted) {
        threads.newThread(this::migrateUntilDone).start();
    }

    @PreDestroy
    void stop() {
        stopping.countDown();
    }

    public boolean isDone() {
        return done.getCount() == 0;
    }

    /** Waits until the schema is there; returns false when the application stops before. */
    public boolean await() throws InterruptedException {
        while (!done.await(1, TimeUnit.SECONDS)) {
            if (stopping.getCount() == 0) {
                return false;
            }
        }
        return true;
    }

    private void migrateUntilDone() {
        try {
            while (!migrated() && !stopping.await(RETRY_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("Trying the database again");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A change of a large table takes longer than any answer to a request may; Derby has no such limit. */
    private static void inItsOwnTime(Connection connection) throws Exception {
        if (!Dialect.isPostgres(connection)) {
            update(connection);
            return;
        }
        int usual = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(LONGEST_CHANGE.toMillis()));
        try {
            update(connection);
        } finally {
            connection.setNetworkTimeout(Runnable::run, usual);
        }
    }

    private static void update(Connection connection) throws Exception {
        Scope.child(
                Map.of(Scope.Attr.ui.name(), new LoggerUIService()),
                () -> new Liquibase(
                                "db/changelog.xml",
                                new ClassLoaderResourceAccessor(
                                        Thread.currentThread().getContextClassLoader()),
                                DatabaseFactory.getInstance()
                                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)))
                        .update(new Contexts()));
    }

    private boolean migrated() {
        try (Connection connection = database.getConnection()) {
            inItsOwnTime(connection);
            connection.setAutoCommit(true);
            done.countDown();
            return true;
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "The database cannot be reached yet: {0}", e.getMessage());
        } catch (Exception e) {
            LOG.log(Level.SEVERE, "The database could not be migrated", e);
        }
        return false;
    }
}
