package io.ktravel.plan.board;

import io.ktravel.chassis.problem.CommonProblem;
import io.ktravel.chassis.problem.RuleBroken;
import io.ktravel.chassis.rest.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search as SQL. Where an index has the order asked for, that is one statement. Else PostgreSQL is asked twice: near
 * looks at a bounded number of rows in that order, and finds the page of what is frequent; far finds by the indexes of
 * the conditions what is rare, and sorts it. Left to choose by itself, PostgreSQL walks through the whole board for
 * conditions of which it cannot know that they exclude each other.
 */
final class BoardSql {
    static final int KEYS = 3;
    private static final int MONTHS = 12;

    /** Rows that near looks at for each row of the page. */
    private static final int NEAR = 100;

    private final BoardSort sort;
    private final boolean postgres;
    private final Conditions ordered = new Conditions();
    private final Conditions filters = new Conditions();
    private final Conditions indexed = new Conditions();

    private BoardSql(BoardSort sort, boolean postgres) {
        this.sort = sort;
        this.postgres = postgres;
    }

    static BoardSql of(BoardQuery query, @Nullable String locationKey, boolean postgres) {
        BoardSql sql = new BoardSql(query.sort(), postgres);
        sql.ordered.and("location_key = ?", locationKey);
        sql.month(query.month());
        sql.filters.and("days >= ?", query.minDays());
        sql.filters.and("days <= ?", query.maxDays());
        sql.filters.and("won_each <= ?", query.maxWonEach());
        sql.filters.and("group_size = ?", query.groupSize());
        sql.words(query.words());
        return sql;
    }

    private void month(@Nullable Integer month) {
        if (month != null && month <= MONTHS) {
            boolean inOrder = ordered.isEmpty() && sort != BoardSort.HEARTS;
            (inOrder ? ordered : filters).and("mod(start_month, 100) = ?", month);
        } else {
            filters.and("start_month = ?", month);
        }
    }

    /** The characters and pairs of characters find candidates by an index; the pattern decides. */
    private void words(@Nullable String text) {
        if (text == null) {
            return;
        }
        String words = Words.of(text);
        if (words.isEmpty()) {
            filters.and("1 = ?", 0);
            return;
        }
        filters.and("words like ?", "%" + words + "%");
        indexed.and("board_terms(words) @> board_grams(?)", words);
    }

    /** @throws RuleBroken 400 {@code invalid-cursor} */
    void behind(Cursor cursor) {
        Object value = value(cursor);
        String id = cursor.keys().get(2);
        if (postgres) {
            ordered.and("(" + sort.column() + ", plan_id) < (?, ?)", value, id);
        } else {
            ordered.and("(" + sort.column() + " < ? or (" + sort.column() + " = ? and plan_id < ?))", value, value, id);
        }
    }

    private Object value(Cursor cursor) {
        if (!cursor.keys().get(0).equals(sort.name())) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
        try {
            return sort.value(cursor.keys().get(1));
        } catch (RuntimeException unreadable) {
            throw new RuleBroken(CommonProblem.INVALID_CURSOR);
        }
    }

    /** To be run one after the other until one fills the page; what the last one finds is all that there is. */
    List<Statement> statements(int rows) {
        if (!postgres || filters.isEmpty()) {
            Conditions all = ordered.with(filters);
            return List.of(new Statement("select * from board_entry" + all.where() + first(rows), all.values));
        }
        return List.of(near(rows), far(rows));
    }

    private Statement near(int rows) {
        String walked = "select * from board_entry" + ordered.where() + first(NEAR * rows);
        return new Statement(
                "select * from (" + walked + ") near" + filters.where() + first(rows), ordered.with(filters).values);
    }

    /** The offset keeps PostgreSQL from walking in order after all. */
    private Statement far(int rows) {
        Conditions all = ordered.with(filters).with(indexed);
        String found = "select * from board_entry" + all.where() + " offset 0";
        return new Statement("select * from (" + found + ") far" + first(rows), all.values);
    }

    /** In the text, because PostgreSQL plans for all rows when it is only told on reading how many are wanted. */
    private String first(int rows) {
        return " order by " + sort.column() + " desc, plan_id desc fetch first " + rows + " rows only";
    }

    /** With its parameters in order. */
    record Statement(String text, List<Object> values) {}

    private static final class Conditions {
        private final List<String> texts = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void and(String text, @Nullable Object value) {
            if (value != null) {
                and(text, new Object[] {value});
            }
        }

        void and(String text, Object... all) {
            texts.add(text);
            values.addAll(List.of(all));
        }

        Conditions with(Conditions more) {
            Conditions both = new Conditions();
            Stream.of(this, more).forEach(one -> {
                both.texts.addAll(one.texts);
                both.values.addAll(one.values);
            });
            return both;
        }

        boolean isEmpty() {
            return texts.isEmpty();
        }

        String where() {
            return isEmpty() ? "" : " where " + String.join(" and ", texts);
        }
    }
}
