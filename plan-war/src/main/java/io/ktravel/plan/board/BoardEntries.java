package io.ktravel.plan.board;

import io.ktravel.chassis.database.Dialect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Everything on the board. */
@ApplicationScoped
public class BoardEntries {
    /** With less, PostgreSQL keeps pages instead of rows of what many plans have, and computes the terms of each again. */
    private static final String SEARCH_MEMORY = "32MB";

    @PersistenceContext
    EntityManager em;

    @Inject
    Dialect dialect;

    Optional<BoardEntry> find(String planId) {
        return Optional.ofNullable(em.find(BoardEntry.class, planId));
    }

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
                            + " set_config('work_mem', '" + SEARCH_MEMORY + "', true)")
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

    void write(BoardEntry entry) {
        em.persist(entry);
        em.flush();
        em.createNativeQuery("update board_entry set trend = " + Trend.score("0") + " where plan_id = ?1")
                .setParameter(1, entry.planId())
                .executeUpdate();
    }

    void remove(String planId) {
        find(planId).ifPresent(em::remove);
    }

    /** What is counted now: the change of the plan, which goes first, holds its row until the commit. */
    int heartsOf(String planId) {
        em.flush();
        return ((Number) em.createNativeQuery("select hearts from plan where id = ?1")
                        .setParameter(1, planId)
                        .getSingleResult())
                .intValue();
    }

    /** In the database, so that two at once both count. */
    void addHearts(String planId, int change) {
        em.createNativeQuery("update board_entry set trend = " + Trend.score("?1")
                        + ", hearts = hearts + ?2 where plan_id = ?3")
                .setParameter(1, change)
                .setParameter(2, change)
                .setParameter(3, planId)
                .executeUpdate();
    }

    /** For all entries of an author; nothing happens while the level is the same. */
    void authorLevel(String ownerId, int level) {
        int changed = em.createNativeQuery("update board_entry set author_level = ?1, author_weight = ?2"
                        + " where owner_id = ?3 and author_level <> ?4")
                .setParameter(1, level)
                .setParameter(2, Trend.weight(level))
                .setParameter(3, ownerId)
                .setParameter(4, level)
                .executeUpdate();
        if (changed > 0) {
            em.createNativeQuery("update board_entry set trend = " + Trend.score("0") + " where owner_id = ?1")
                    .setParameter(1, ownerId)
                    .executeUpdate();
        }
    }
}
