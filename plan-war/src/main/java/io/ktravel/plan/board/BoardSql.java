package io.ktravel.plan.board;

import io.ktravel.chassis.database.Dialect;
import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A search as SQL: only the conditions that it has, so that the database can choose the index for them. */
final class BoardSql {
    static final int KEYS = 3;
    private static final int MONTHS = 12;

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();
    private final boolean postgres;

    private BoardSql(boolean postgres) {
        this.postgres = postgres;
    }

    static BoardSql of(BoardQuery query, @Nullable String locationKey, Dialect dialect) {
        BoardSql sql = new BoardSql(dialect.isPostgres());
        sql.and("location_key = ?", locationKey);
        sql.month(query.month());
        sql.and("days >= ?", query.minDays());
        sql.and("days <= ?", query.maxDays());
        sql.and("won_each <= ?", query.maxWonEach());
        sql.and("group_size = ?", query.groupSize());
        sql.words(query.words());
        return sql;
    }

    private void month(@Nullable Integer month) {
        boolean everyYear = month != null && month <= MONTHS;
        and(everyYear ? "mod(start_month, 100) = ?" : "start_month = ?", month);
    }

    /** The pairs of characters find candidates by an index; the pattern decides. */
    private void words(@Nullable String text) {
        if (text == null) {
            return;
        }
        String words = Words.of(text);
        if (words.isEmpty()) {
            conditions.add("1 = 0");
            return;
        }
        if (postgres && words.codePointCount(0, words.length()) > 1) {
            and("board_grams(words) @> board_grams(?)", words);
        }
        and("words like ?", "%" + words + "%");
    }

    /** @throws RuleBroken 400 {@code invalid-cursor} */
    void behind(BoardSort sort, Cursor cursor) {
        Object value = value(sort, cursor);
        String id = cursor.keys().get(2);
        if (postgres) {
            conditions.add("(" + sort.column() + ", plan_id) < (?, ?)");
            values.addAll(List.of(value, id));
        } else {
            conditions.add("(" + sort.column() + " < ? or (" + sort.column() + " = ? and plan_id < ?))");
            values.addAll(List.of(value, value, id));
        }
    }

    private static Object value(BoardSort sort, Cursor cursor) {
        if (!cursor.keys().get(0).equals(sort.name())) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
        try {
            return sort.value(cursor.keys().get(1));
        } catch (RuntimeException unreadable) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    @SuppressWarnings("unchecked")
    List<BoardEntry> entries(EntityManager em, BoardSort sort, int rows) {
        Query query = em.createNativeQuery(text(sort), BoardEntry.class);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query.setMaxResults(rows).getResultList();
    }

    private String text(BoardSort sort) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return "select * from board_entry" + where + " order by " + sort.column() + " desc, plan_id desc";
    }
}
