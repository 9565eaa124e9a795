package io.ktravel.endtoend;

import io.ktravel.launcher.Context;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What a next release may do to a database while this one still runs on it, and after a rollback: it expands. Each table
 * gets columns that this release does not know, one of them required, and an index on it; there is a table more, and
 * the record of migrations names one that this release has not got.
 */
final class NextRelease {
    private static final String MIGRATION = "insert into databasechangelog"
            + " (id, author, filename, dateexecuted, orderexecuted, exectype)"
            + " values ('next-release', 'ktravel', 'db/next.xml', now(), 1000000, 'EXECUTED')";

    private final Ktravel system;

    NextRelease(Ktravel system) {
        this.system = system;
    }

    /** Returns how many tables were expanded. */
    int migrate() {
        return system.stage().settings().contexts().stream()
                .map(Context::name)
                .mapToInt(this::migrate)
                .sum();
    }

    private int migrate(String context) {
        try (Connection connection = system.databases().connection(context);
                Statement statement = connection.createStatement()) {
            List<String> tables = tables(connection);
            for (String table : tables) {
                statement.execute("alter table " + table + " add column next_note varchar(40),"
                        + " add column next_count integer not null default 0");
                statement.execute("create index next_" + table + " on " + table + " (next_count)");
            }
            statement.execute("create table next_table (id varchar(36) primary key)");
            statement.execute(MIGRATION);
            return tables.size();
        } catch (SQLException e) {
            throw new IllegalStateException(context, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (all.next()) {
                String table = all.getString("TABLE_NAME");
                if (!table.startsWith("databasechangelog")) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }
}
