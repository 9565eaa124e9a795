package io.ktravel.plan.board;

import io.ktravel.chassis.database.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Iterator;
import java.util.List;

/** Finds entries of the board, in a read replica if there is one: as they were up to a few seconds ago. */
@ApplicationScoped
@Transactional
public class Searching {
    /** With less, PostgreSQL keeps pages instead of rows of what many plans have, and computes the terms of each again. */
    private static final String MEMORY = "32MB";

    @PersistenceContext(unitName = "reads")
    EntityManager em;

    @Inject
    Dialect dialect;

    /** So many at most, in the order asked for. */
    List<BoardEntry> found(BoardSql sql, int rows) {
        planForTheseValues();
        List<BoardEntry> found = List.of();
        for (Iterator<BoardSql.Statement> rest = sql.statements(rows).iterator();
                rest.hasNext() && found.size() < rows; ) {
            found = found(rest.next());
        }
        return found;
    }

    /** What fits a rare word is wrong for a frequent one. Until the end of the transaction. */
    private void planForTheseValues() {
        if (dialect.isPostgres()) {
            em.createNativeQuery("select set_config('plan_cache_mode', 'force_custom_plan', true),"
                            + " set_config('work_mem', '" + MEMORY + "', true)")
                    .getSingleResult();
        }
    }

    @SuppressWarnings("unchecked")
    private List<BoardEntry> found(BoardSql.Statement statement) {
        Query query = em.createNativeQuery(statement.text(), BoardEntry.class);
        for (int i = 0; i < statement.values().size(); i++) {
            query.setParameter(i + 1, statement.values().get(i));
        }
        return query.getResultList();
    }
}
