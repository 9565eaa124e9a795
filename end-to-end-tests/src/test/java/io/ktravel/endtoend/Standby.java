package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A read replica: a second PostgreSQL that repeats what the first one writes, by its log. */
final class Standby implements AutoCloseable {
    private final URI primary;
    private final EmbeddedPostgres replica;

    private Standby(URI primary, EmbeddedPostgres replica) {
        this.primary = primary;
        this.replica = replica;
    }

    /** @param jdbcUrl of a database of the one that is to be repeated, whole */
    static Standby of(String jdbcUrl) throws IOException, InterruptedException {
        URI primary = URI.create(jdbcUrl.substring("jdbc:".length()));
        Path tests = Files.createDirectories(Path.of(System.getProperty("ktravel.test.data")));
        Path data = Files.createTempDirectory(tests, "standby");
        Process backup = new ProcessBuilder(
                        "pg_basebackup",
                        "--write-recovery-conf",
                        "--checkpoint=fast",
                        "--host=" + primary.getHost(),
                        "--port=" + primary.getPort(),
                        "--username=postgres",
                        "--pgdata=" + data)
                .inheritIO()
                .start();
        assertThat(backup.waitFor(60, TimeUnit.SECONDS)).as("pg_basebackup").isTrue();
        assertThat(backup.exitValue()).as("pg_basebackup").isZero();
        return new Standby(
                primary,
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .start());
    }

    /** The replica's, and while it is away the primary's. */
    String url(String database) {
        return "jdbc:postgresql://localhost:" + replica.getPort() + "," + primary.getHost() + ":" + primary.getPort()
                + "/" + database + "?targetServerType=preferSecondary";
    }

    /** From now on it stays as it is, and answers. */
    void hold() {
        ask("select pg_wal_replay_pause()");
        Awaitility.await().until(() -> ask("select pg_get_wal_replay_pause_state()"), "paused"::equals);
    }

    void goOn() {
        ask("select pg_wal_replay_resume()");
    }

    private String ask(String sql) {
        try (Connection connection = replica.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws IOException {
        replica.close();
    }
}
