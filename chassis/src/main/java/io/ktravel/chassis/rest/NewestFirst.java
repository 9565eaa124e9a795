package io.ktravel.chassis.rest;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The usual order of lists: by the attributes {@code createdAt} and {@code id} of an entity, both descending. */
public final class NewestFirst {
    // Outside, a database could not compare it.
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private static final int KEYS = 2;

    /** Behind which a page goes on: rows that are older, or as old with a lower id. */
    public record Position(Instant at, String id) {
        private static final Position START = new Position(LATEST, "~");
    }

    private NewestFirst() {}

    /**
     * For queries of another shape; before every row at the start of the list.
     *
     * @throws RuleBroken 400 {@code invalid-cursor}
     */
    public static Position position(PageQuery page) {
        return page.cursor(KEYS)
                .map(cursor -> new Position(at(cursor), cursor.keys().get(1)))
                .orElse(Position.START);
    }

    /** Where the list goes on behind a row. */
    public static Cursor cursor(Instant createdAt, String id) {
        return Cursor.of(createdAt.toString(), id);
    }

    /**
     * One page.
     *
     * @param filter attributes of the entity and their values
     * @throws RuleBroken 400 {@code invalid-cursor}
     */
    public static <T> List<T> page(EntityManager em, Class<T> entity, Map<String, ?> filter, PageQuery page) {
        Optional<Cursor> behind = page.cursor(KEYS);
        List<String> conditions = new ArrayList<>(filter.keySet().stream()
                .map(attribute -> "e." + attribute + " = :" + attribute)
                .toList());
        behind.ifPresent(cursor -> conditions.add("(e.createdAt < :at or (e.createdAt = :at and e.id < :id))"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = em.createQuery(
                "select e from " + entity.getSimpleName() + " e" + where + " order by e.createdAt desc, e.id desc",
                entity);
        filter.forEach(query::setParameter);
        behind.ifPresent(cursor -> query.setParameter("at", at(cursor))
                .setParameter("id", cursor.keys().get(1)));
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    private static Instant at(Cursor cursor) {
        try {
            Instant at = Instant.parse(cursor.keys().get(0));
            if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
                throw new RuleBroken(CommonProblem.INVALID_CURSOR);
            }
            return at;
        } catch (DateTimeException e) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }
}
