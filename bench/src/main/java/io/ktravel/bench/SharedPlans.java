package io.ktravel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * Plans in the plan context's database, and on its board: made by SQL, because a million requests take hours and are not
 * what is measured. What the board's tests search is filled by the same script.
 */
final class SharedPlans {
    private static final String BOARD =
            " from pg_indexes where tablename = 'board_entry' and indexname <> 'board_entry_pkey'";

    private final DataSource database;
    private final String script;
    private final String model;

    /** @param author of a plan of which all others are copies, so that they are as the context writes them */
    SharedPlans(DataSource database, Path root, Traveller author) throws IOException {
        this.database = database;
        this.script = Files.readString(root.resolve("plan-war/src/test/resources/io/ktravel/plan/board/entries.sql"));
        this.model = Traveller.json(author.post("/api/plan/v1/plans", "{\"location\":\"Busan\",\"groupSize\":2}"), 201)
                .path("id")
                .asText();
    }

    /** Nothing else is on the board then. The indexes are made anew behind the rows: that is ten times faster. */
    void share(int plans) throws SQLException {
        List<String> indexes = column("select indexdef" + BOARD);
        for (String index : column("select indexname" + BOARD)) {
            execute("drop index " + index);
        }
        execute("truncate board_entry");
        execute("delete from plan where id <> '" + model + "'");
        execute("set board.entries = " + plans, script);
        execute("insert into plan (id, owner_id, title, location, group_size, itinerary, checks, origin, visibility,"
                + " hearts, created_at, updated_at, version, shared_at)"
                + " select b.plan_id, b.owner_id, split_part(b.words, E'\\n', 1), split_part(b.words, E'\\n', 2),"
                + " b.group_size, p.itinerary, p.checks, p.origin, 'SHARED', b.hearts, b.shared_at, b.shared_at, 1,"
                + " b.shared_at from board_entry b, plan p where p.id = '" + model + "'");
        for (String index : indexes) {
            execute(index);
        }
        execute("vacuum analyze");
    }

    String size() throws SQLException {
        List<String> sizes = column("select count(*) from board_entry union all"
                + " select pg_table_size('board_entry') union all select pg_indexes_size('board_entry')");
        double entries = Double.parseDouble(sizes.get(0));
        return String.format(
                Locale.ROOT,
                "%,.0f; of each %.0f bytes in the board's table and %.0f in its indexes",
                entries,
                Double.parseDouble(sizes.get(1)) / entries,
                Double.parseDouble(sizes.get(2)) / entries);
    }

    private void execute(String... texts) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String text : texts) {
                statement.execute(text);
            }
        }
    }

    private List<String> column(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
