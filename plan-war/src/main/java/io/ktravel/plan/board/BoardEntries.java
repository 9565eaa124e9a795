package io.ktravel.plan.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Everything on the board. */
@ApplicationScoped
public class BoardEntries {
    @PersistenceContext(unitName = "context")
    EntityManager em;

    Optional<BoardEntry> find(String planId) {
        return Optional.ofNullable(em.find(BoardEntry.class, planId));
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
