package io.ktravel.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Members and follows in the notification context's database, as its read models would hold them after as many events:
 * made by SQL, because a million events take an hour to consume and are not what is measured.
 */
final class Crowd {
    static final int STAR_FOLLOWERS = 1_000_000;
    static final int SMALL_FOLLOWERS = 999;

    /** Other big authors, who make the broadcasts that readers walk through. */
    static final int BIG_AUTHORS = 100_000;

    private final DataSource database;

    Crowd(DataSource database) {
        this.database = database;
    }

    /** So many unknown members follow the author. */
    void follow(String author, int followers) throws SQLException {
        update(
                "insert into follow_edge (follower_id, followed_id, active, since, told_version)"
                        + " select 'fan-' || lpad(i::text, 9, '0'), ?, true, now() - interval '1 day', i"
                        + " from generate_series(1, ?) as i",
                author,
                followers);
        update(
                "insert into author (member_id, followers, told_version) values (?, ?, 2000000)"
                        + " on conflict (member_id) do update set followers = excluded.followers",
                author,
                followers);
    }

    void bigAuthors() throws SQLException {
        update(
                "insert into author (member_id, followers, told_version)"
                        + " select 'big-' || lpad(i::text, 9, '0'), 5000, 1 from generate_series(1, ?) as i",
                BIG_AUTHORS);
    }

    /** The member follows so many of the big authors, evenly spread, and has a mailbox. */
    void reader(String memberId, int following) throws SQLException {
        update(
                "insert into follow_edge (follower_id, followed_id, active, since, told_version)"
                        + " select ?, 'big-' || lpad(i::text, 9, '0'), true, now() - interval '1 day', 1"
                        + " from generate_series(1, ?, ?) as i",
                memberId,
                BIG_AUTHORS,
                BIG_AUTHORS / following);
        update(
                "insert into mailbox (member_id, last_number, read_up_to, broadcasts_seen, muted, email)"
                        + " values (?, 0, 0, 0, '', false) on conflict do nothing",
                memberId);
    }

    void follows(String memberId, String author) throws SQLException {
        update(
                "insert into follow_edge (follower_id, followed_id, active, since, told_version)"
                        + " values (?, ?, true, now() - interval '1 day', 1)",
                memberId,
                author);
    }

    /** Random big authors make plans: what {@code Announcing} writes for each. */
    void broadcasts(int count) throws SQLException {
        update(
                "with counted as (update broadcast_counter set last_number = last_number + ? returning last_number)"
                        + " insert into announcement"
                        + " (id, author_id, plan_id, happened_at, broadcast_number, handed_to, is_open)"
                        + " select gen_random_uuid()::text, 'big-' || lpad((1 + floor(random() * ?))::int::text, 9, '0'),"
                        + " gen_random_uuid()::text, now(), counted.last_number - i + 1, '0', false"
                        + " from counted, generate_series(1, ?) as i",
                count,
                BIG_AUTHORS,
                count);
    }

    /** As if the member had not looked since so many broadcasts. */
    void away(String memberId, int broadcasts) throws SQLException {
        update("delete from notification where recipient_id = ?", memberId);
        update(
                "update mailbox set broadcasts_seen = (select last_number from broadcast_counter) - ?"
                        + " where member_id = ?",
                broadcasts,
                memberId);
    }

    void analyze() throws SQLException {
        update("vacuum analyze");
    }

    long number(String query, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, query, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** With all indexes, in bytes. */
    long size(String table) throws SQLException {
        return number("select pg_total_relation_size(?::regclass)", table);
    }

    private void update(String text, Object... values) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, text, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepared(Connection connection, String text, Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
