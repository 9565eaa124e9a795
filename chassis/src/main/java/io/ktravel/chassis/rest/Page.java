package io.ktravel.chassis.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as every list is answered.
 *
 * @param next the cursor of the following page, null on the last one
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {
    /** A list that is never longer than a page. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** The same page, each item seen otherwise. */
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }

    /**
     * A page of at most {@code limit} rows out of a query that asked for one row more.
     *
     * @param rows up to {@code limit + 1} rows in the list's order
     * @param cursor the position of a row, from which the next page goes on
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, Cursor> cursor, Function<R, T> view) {
        return all(rows, limit, cursor, shown -> shown.stream().map(view).toList());
    }

    /** The same, where the rows are better put into views together. */
    public static <R, T> Page<T> all(
            List<R> rows, int limit, Function<R, Cursor> cursor, Function<List<R>, List<T>> views) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursor.apply(shown.get(limit - 1)).encoded() : null;
        return new Page<>(views.apply(shown), next);
    }
}
