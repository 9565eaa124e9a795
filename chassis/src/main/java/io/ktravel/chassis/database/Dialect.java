package io.ktravel.chassis.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What the context's database can do beyond what all of them can. */
@ApplicationScoped
public class Dialect {
    @Resource(lookup = "java:comp/env/jdbc/context")
    DataSource database;

    private volatile @Nullable Boolean postgres;

    /**
     * Whether it speaks PostgreSQL's language: row values, arrays, inverted indexes.
     *
     * @throws IllegalStateException the database cannot be reached, and was not asked before
     */
    public boolean isPostgres() {
        Boolean known = postgres;
        if (known == null) {
            known = ask();
            postgres = known;
        }
        return known;
    }

    static boolean isPostgres(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    private boolean ask() {
        try (Connection connection = database.getConnection()) {
            return isPostgres(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not say what it is", e);
        }
    }
}
