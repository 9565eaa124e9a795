package io.ktravel.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Members with a token or two, and their shared plans, in the databases of member and plan, as so many sign-ups and
 * recommendations would have left them: made by SQL, because ten million requests take days and are not what is measured.
 */
final class Population {
    /** Bytes of a member with everything that is theirs in both databases, indexes and a part of the log included. */
    static final long BYTES_EACH = 5_200;

    /** Tables that grow with it. */
    static final List<String> TABLES =
            List.of("plan", "recommendation", "inbox", "member", "external_identity", "wallet", "transfer", "spend");

    private static final int BATCH = 500_000;
    private static final String MEMBER = "'01980000-0000-7000-8000-' || lpad(to_hex(i), 12, '0')";
    private static final String PLAN = "'01990000-0000-7000-8000-' || lpad(to_hex(i), 12, '0')";
    private static final String RECOMMENDATION = "'019a0000-0000-7000-8000-' || lpad(to_hex(i), 12, '0')";

    /** In the last 25 days: entries of an inbox are kept for thirty. */
    private static final String WHEN = "now() - interval '25 days' * ((i % 9973) / 9973.0)";

    private final DataSource plans;
    private final DataSource members;
    private final Map<String, String> planTables;
    private int size;

    /** @param model of a plan of which all others are copies, so that they are as the context writes them */
    Population(DataSource plans, DataSource members, String model) {
        this.plans = plans;
        this.members = members;
        this.planTables = Map.of(
                "plan",
                "insert into plan (id, owner_id, title, location, group_size, itinerary, checks, origin, visibility,"
                        + " hearts, created_at, updated_at, version, shared_at) select " + PLAN + ", " + MEMBER
                        + ", p.title, p.location, p.group_size, p.itinerary, p.checks, p.origin, 'SHARED', i % 7, "
                        + WHEN + ", " + WHEN + ", 2, " + WHEN + " from rows, plan p where p.id = '" + model + "'",
                "recommendation",
                "insert into recommendation (id, member_id, kind, status, location, ask, plan_id, created_at,"
                        + " updated_at, version) select " + RECOMMENDATION + ", " + MEMBER
                        + ", 'PERSONAL', 'COMPLETED', 'Busan', '{\"kind\":\"PERSONAL\",\"location\":\"Busan\"}', "
                        + PLAN
                        + ", " + WHEN + ", " + WHEN + ", 2 from rows",
                "inbox",
                inbox());
    }

    private static String inbox() {
        return "insert into inbox (event_id, applied_at) select " + RECOMMENDATION + " || ':heard', " + WHEN
                + " from rows";
    }

    private static final Map<String, String> MEMBER_TABLES = Map.of(
            "member",
            "insert into member (id, nickname, locale, created_at, version) select " + MEMBER
                    + ", 'member ' || i, 'ko', " + WHEN + ", 1 from rows",
            "external_identity",
            "insert into external_identity (id, member_id, created_at) select 'google:grown-' || i, " + MEMBER + ", "
                    + WHEN + " from rows",
            "wallet",
            "insert into wallet (member_id, balance, reserved, entries, closed, version) select " + MEMBER
                    + ", 9, 0, 2, false, 3 from rows",
            "transfer",
            "insert into transfer (id, member_id, entry_number, debit_account, credit_account, tokens, kind,"
                    + " balance_after, made_at) select '019b0000-0000-7000-8000-' || lpad(to_hex(2 * i + n), 12, '0'), "
                    + MEMBER + ", 1 + n, case n when 0 then 'promotion' else 'member:' || " + MEMBER
                    + " end, case n when 0 then 'member:' || " + MEMBER
                    + " else 'recommendation-revenue' end, 10 - 9 * n, case n when 0 then 'WELCOME' else 'SPEND' end, 10 - n, "
                    + WHEN + " from rows, generate_series(0, 1) as n",
            "spend",
            "insert into spend (recommendation_id, member_id, state, changed_at) select " + RECOMMENDATION + ", "
                    + MEMBER + ", 'SETTLED', " + WHEN + " from rows",
            "inbox",
            inbox());

    static String planId(long number) {
        return String.format(Locale.ROOT, "01990000-0000-7000-8000-%012x", number);
    }

    int size() {
        return size;
    }

    /** Adds those that are missing. */
    void growTo(int number) throws SQLException {
        while (size < number) {
            int next = Math.min(number, size + BATCH);
            fill(members, MEMBER_TABLES, size + 1, next);
            fill(plans, planTables, size + 1, next);
            size = next;
            System.out.printf(Locale.ROOT, "  %,d of %,d members and plans%n", size, number);
        }
        execute(members, "vacuum analyze");
        execute(plans, "vacuum analyze");
        execute(plans, "checkpoint");
    }

    /** References between them hold by how they are made, and are not checked row by row. */
    private static void fill(DataSource database, Map<String, String> tables, int from, int to) throws SQLException {
        String rows = "with rows as (select i from generate_series(" + from + ", " + to + ") as i) ";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String insert : tables.values()) {
                statement.execute(rows + insert);
            }
        }
    }

    private static void execute(DataSource database, String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
