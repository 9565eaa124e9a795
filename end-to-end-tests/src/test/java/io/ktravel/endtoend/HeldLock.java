package io.ktravel.endtoend;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A lock in a context's database, held until it is closed: whoever needs what is locked waits at that very step. */
final class HeldLock implements AutoCloseable {
    private final Connection connection;

    private HeldLock(Connection connection) {
        this.connection = connection;
    }

    /** @param sql a statement that locks, such as {@code select … for update} */
    static HeldLock of(Databases databases, String context, String sql) throws SQLException {
        Connection connection = databases.connection(context);
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new HeldLock(connection);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
