package io.ktravel.plan.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.chassis.rest.Cursor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import liquibase.Contexts;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How PostgreSQL would find each page. Sequential scans are switched off, and sorting where an index should have the
 * order: PostgreSQL still chooses them where nothing else is possible, so a small board shows whether a large one had to.
 */
class BoardSqlTest {
    private static final int ENTRIES = 10_000;
    private static final int PAGE = 21;
    private static final String JEJU = "jeju";

    private static EmbeddedPostgres postgres;
    private static Connection connection;

    @BeforeAll
    static void fill() throws Exception {
        postgres = EmbeddedPostgres.start();
        try (Connection migrating = postgres.getPostgresDatabase().getConnection()) {
            new Liquibase(
                            "db/changelog.xml",
                            new ClassLoaderResourceAccessor(),
                            DatabaseFactory.getInstance()
                                    .findCorrectDatabaseImplementation(new JdbcConnection(migrating)))
                    .update(new Contexts());
        }
        connection = postgres.getPostgresDatabase().getConnection();
        execute("set board.entries = " + ENTRIES);
        execute(script());
        execute("vacuum analyze board_entry");
        execute("set plan_cache_mode = force_custom_plan");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    private static String script() throws IOException {
        try (InputStream script = BoardSqlTest.class.getResourceAsStream("entries.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(BoardSort.class)
    void no_search_reads_the_whole_board(BoardSort sort) throws SQLException {
        execute("set enable_seqscan = off");
        for (BoardQuery query : queries(sort)) {
            for (BoardSql sql : List.of(first(query), deep(query))) {
                List<BoardSql.Statement> statements = sql.statements(PAGE);
                execute("set enable_sort = off");
                assertThat(plan(statements.get(0)))
                        .as("%s", query)
                        .contains("Index Scan Backward using", "Limit")
                        .doesNotContain("Sort", "Seq Scan");
                execute("reset enable_sort");
                if (statements.size() > 1) {
                    assertThat(plan(statements.get(1)))
                            .as("%s", query)
                            .doesNotContain("Seq Scan", "Backward")
                            .satisfies(BoardSqlTest::everyScanOfAnIndexHasACondition);
                }
            }
        }
    }

    private static void everyScanOfAnIndexHasACondition(String plan) {
        long scans = plan.lines()
                .filter(line -> line.contains("Index Scan") || line.contains("Index Only Scan"))
                .count();
        assertThat(scans).isPositive();
        assertThat(plan.lines().filter(line -> line.contains("Index Cond:")).count())
                .as(plan)
                .isEqualTo(scans);
    }

    @ParameterizedTest
    @EnumSource(BoardSort.class)
    void what_is_found_is_what_reading_the_whole_board_finds(BoardSort sort) throws SQLException {
        for (BoardQuery query : queries(sort)) {
            List<String> found = found(first(query));
            assertThat(found).as("%s", query).isEqualTo(read(query));
        }
    }

    @Test
    void one_character_is_found_by_the_index() throws SQLException {
        BoardSql.Statement far =
                first(words("쥐", BoardSort.RECENT)).statements(PAGE).get(1);

        assertThat(plan(far)).contains("Bitmap Index Scan on ix_board_terms");
        assertThat(ids(far)).hasSize(ENTRIES / 10_000);
    }

    private static BoardQuery words(String words, BoardSort sort) {
        return new BoardQuery(words, null, null, null, null, null, null, sort);
    }

    private static List<BoardQuery> queries(BoardSort sort) {
        List<BoardQuery> queries = new ArrayList<>();
        for (String words : Arrays.asList(null, "힐", "부산", "하늘다람쥐", "옛날 축제", "없는 말")) {
            for (String location : Arrays.asList(null, JEJU)) {
                for (Integer month : Arrays.asList(null, 7, 202508)) {
                    for (Integer days : Arrays.asList(null, 3)) {
                        for (Long won : Arrays.asList(null, 30_000L)) {
                            for (Integer group : Arrays.asList(null, 50)) {
                                queries.add(new BoardQuery(words, location, month, days, days, won, group, sort));
                            }
                        }
                    }
                }
            }
        }
        return queries;
    }

    private static BoardSql first(BoardQuery query) {
        return BoardSql.of(query, query.location(), true);
    }

    /** Behind half of the board. */
    private static BoardSql deep(BoardQuery query) throws SQLException {
        BoardSql sql = first(query);
        String column = query.sort().column();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select plan_id, " + column + " from board_entry order by "
                        + column + " desc, plan_id desc offset " + ENTRIES / 2 + " limit 1")) {
            rows.next();
            String value = query.sort() == BoardSort.RECENT
                    ? rows.getTimestamp(2).toInstant().toString()
                    : rows.getString(2);
            sql.behind(Cursor.of(query.sort().name(), value, rows.getString(1)));
        }
        return sql;
    }

    private static List<String> found(BoardSql sql) throws SQLException {
        List<String> found = List.of();
        for (BoardSql.Statement statement : sql.statements(PAGE)) {
            if (found.size() < PAGE) {
                found = ids(statement);
            }
        }
        return found;
    }

    /** As Derby does it. */
    private static List<String> read(BoardQuery query) throws SQLException {
        execute("set enable_indexscan = off; set enable_bitmapscan = off; set enable_seqscan = on");
        try {
            return ids(
                    BoardSql.of(query, query.location(), false).statements(PAGE).get(0));
        } finally {
            execute("reset enable_indexscan; reset enable_bitmapscan");
        }
    }

    private static String plan(BoardSql.Statement statement) throws SQLException {
        return String.join("\n", column("explain " + statement.text(), statement.values()));
    }

    private static List<String> ids(BoardSql.Statement statement) throws SQLException {
        return column("select plan_id from (" + statement.text() + ") page", statement.values());
    }

    private static List<String> column(String text, List<Object> values) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(text)) {
            for (int i = 0; i < values.size(); i++) {
                prepared.setObject(i + 1, values.get(i));
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            return lines;
        }
    }

    private static void execute(String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
