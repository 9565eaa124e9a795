package io.ktravel.endtoend;

import io.ktravel.launcher.Context;
import io.ktravel.launcher.LibertyServer;
import io.ktravel.launcher.Settings;
import io.ktravel.launcher.Stage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** The databases of all contexts, read row by row past the contexts. */
final class Databases {
    /** Derby says so when a database was shut down as asked. */
    private static final String SHUT_DOWN = "08006";

    private final Stage stage;
    private final Map<String, String> environment;
    private final String derbyPassword;

    Databases(Stage stage, String derbyPassword) {
        this.stage = stage;
        this.environment = stage.settings().environment();
        this.derbyPassword = derbyPassword;
    }

    /** {@code context.table} of every table where a column holds one of the texts. */
    Set<String> holding(List<String> texts) {
        return isEmbedded() ? offline(() -> search(texts)) : search(texts);
    }

    /** How many rows all tables have together, so that a search through nothing is noticed. */
    long rows() {
        return isEmbedded() ? offline(this::count) : count();
    }

    /** Whether they can be read while the contexts run. */
    boolean isOpenToOthers() {
        return !isEmbedded();
    }

    /**
     * The rows in which one of the ids stands, in no order.
     *
     * @param table as {@code context.table}
     */
    List<Map<String, String>> rows(String table, List<String> ids) {
        String context = table.substring(0, table.indexOf('.'));
        String name = table.substring(table.indexOf('.') + 1);
        List<Map<String, String>> found = new ArrayList<>();
        try (Connection connection = connection(context);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + name)) {
            while (rows.next()) {
                Map<String, String> row = row(rows);
                if (row.values().stream().anyMatch(ids::contains)) {
                    found.add(row);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(table, e);
        }
        return found;
    }

    /** The rows of a query, by the names of their columns. */
    List<Map<String, String>> query(String context, String sql) {
        List<Map<String, String>> found = new ArrayList<>();
        try (Connection connection = connection(context);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(row(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
        return found;
    }

    /** The first column of a query. */
    List<String> column(String context, String sql) {
        return query(context, sql).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }

    private static Map<String, String> row(ResultSet rows) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
            row.put(rows.getMetaData().getColumnName(column), String.valueOf(rows.getString(column)));
        }
        return row;
    }

    private boolean isEmbedded() {
        return !environment.containsKey("KTRAVEL_MEMBER_DB_URL");
    }

    /** An embedded database belongs to one process at a time. */
    private <T> T offline(java.util.function.Supplier<T> reading) {
        stage.servers().forEach(LibertyServer::stop);
        try {
            return reading.get();
        } finally {
            stage.servers().forEach(LibertyServer::start);
        }
    }

    private Set<String> search(List<String> texts) {
        Set<String> found = new TreeSet<>();
        each((name, rows) -> {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = rows.getString(column);
                    if (value != null && texts.stream().anyMatch(value::contains)) {
                        found.add(name);
                    }
                }
            }
        });
        return found;
    }

    private long count() {
        long[] count = {0};
        each((name, rows) -> {
            while (rows.next()) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Reads one table. */
    @FunctionalInterface
    private interface Reading {
        void of(String name, ResultSet rows) throws SQLException;
    }

    private void each(Reading reading) {
        for (Context context : stage.settings().contexts()) {
            try (Connection connection = connection(context.name())) {
                for (String table : tables(connection)) {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("select * from " + table)) {
                        reading.of(context.name() + "." + table, rows);
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException(context.name(), e);
            }
            if (isEmbedded()) {
                shutDown(context.name());
            }
        }
    }

    Connection connection(String context) throws SQLException {
        String prefix = "KTRAVEL_" + context.toUpperCase(Locale.ROOT) + "_DB_";
        return isEmbedded()
                ? DriverManager.getConnection(derby(context), "ktravel", derbyPassword)
                : DriverManager.getConnection(
                        environment.get(prefix + "URL"),
                        environment.get(prefix + "USER"),
                        environment.get(prefix + "PASSWORD"));
    }

    private String derby(String context) {
        Settings settings = stage.settings();
        return "jdbc:derby:" + settings.data().resolve("derby").resolve(context);
    }

    private void shutDown(String context) {
        try {
            DriverManager.getConnection(derby(context) + ";shutdown=true", "ktravel", derbyPassword)
                    .close();
        } catch (SQLException e) {
            if (!SHUT_DOWN.equals(e.getSQLState())) {
                throw new IllegalStateException(context, e);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        Function<String, Boolean> isOurs = schema -> !schema.equalsIgnoreCase("pg_catalog")
                && !schema.equalsIgnoreCase("information_schema")
                && !schema.startsWith("SYS");
        try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                if (isOurs.apply(all.getString("TABLE_SCHEM"))) {
                    tables.add(all.getString("TABLE_SCHEM") + ".\"" + all.getString("TABLE_NAME") + "\"");
                }
            }
        }
        return tables;
    }
}
