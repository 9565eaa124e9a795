package io.ktravel.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** How PostgreSQL found what a request asked for: the plans that it logs (auto_explain) of the server's own statements. */
final class ExplainedPages {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final Pattern SCAN = Pattern.compile(
            "(Seq Scan on board_entry)|(?:Index Scan|Index Only Scan)[^\\n]*? (?:using|on) (ix_board_\\w+)");

    private final DataSource database;

    ExplainedPages(DataSource database) {
        this.database = database;
    }

    /** A request to be explained. */
    @FunctionalInterface
    interface Page {
        void read() throws IOException;
    }

    static EmbeddedPostgres postgres() throws IOException {
        return builder().start();
    }

    static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setServerConfig("session_preload_libraries", "auto_explain")
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_rotation_age", "0")
                .setServerConfig("log_rotation_size", "0")
                .setServerConfig("maintenance_work_mem", "512MB");
    }

    /** The scans of the board: each index, or "Seq Scan on board_entry". */
    Set<String> scans(Page page) throws IOException, SQLException, InterruptedException {
        return scans(log(page));
    }

    /** What PostgreSQL logs while the page is read. */
    String log(Page page) throws IOException, SQLException, InterruptedException {
        explain("0");
        try {
            String begin = mark();
            page.read();
            String end = mark();
            String log = log(end);
            return log.substring(log.indexOf(begin), log.indexOf(end));
        } finally {
            explain("-1");
        }
    }

    private static Set<String> scans(String log) {
        Set<String> scans = new LinkedHashSet<>();
        Matcher scan = SCAN.matcher(log);
        while (scan.find()) {
            scans.add(scan.group(1) == null ? scan.group(2) : scan.group(1));
        }
        return scans;
    }

    private void explain(String minimumDuration) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set auto_explain.log_min_duration = " + minimumDuration);
            statement.execute("select pg_reload_conf()");
        }
        // The postmaster passes the signal on; there is nothing to ask whether it has.
        TimeUnit.MILLISECONDS.sleep(300);
    }

    private String mark() throws SQLException {
        String mark = UUID.randomUUID().toString();
        text("select '" + mark + "'");
        return mark;
    }

    private String log(String end) throws SQLException, InterruptedException {
        long begin = System.nanoTime();
        String log = "";
        while (!log.contains(end)) {
            if (System.nanoTime() - begin > PATIENCE_NANOS) {
                throw new IllegalStateException("PostgreSQL has not logged a statement after 30 s");
            }
            log = text("select pg_read_binary_file(pg_current_logfile())");
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return log;
    }

    private String text(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return new String(rows.getBytes(1), StandardCharsets.UTF_8);
        }
    }
}
