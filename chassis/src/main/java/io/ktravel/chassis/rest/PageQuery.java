package io.ktravel.chassis.rest;

import io.ktravel.chassis.problem.Message;
import io.ktravel.chassis.problem.RuleBroken;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list: {@code limit} 1–100, default 20, and {@code cursor}. */
public class PageQuery {
    private static final int DEFAULT_LIMIT = 20;
    private static final int MAX_LIMIT = 100;

    // As text, because JAX-RS answers 404 to a number that it cannot read; the contract says 400.
    @QueryParam("limit")
    @Nullable
    String limit;

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** As a request with these parameters would ask. */
    public static PageQuery of(int limit, @Nullable String cursor) {
        PageQuery query = new PageQuery();
        query.limit = Integer.toString(limit);
        query.cursor = cursor;
        return query;
    }

    /** @throws RuleBroken 400 when it is not a whole number from 1 to 100 */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw RuleBroken.invalid("limit", Message.common("not-a-number", 1, MAX_LIMIT));
        }
        return Integer.parseInt(limit);
    }

    /** Where the page begins; empty at the start of the list. */
    public Optional<Cursor> cursor(int keys) {
        return Optional.ofNullable(cursor).map(text -> Cursor.decode(text, keys));
    }
}
