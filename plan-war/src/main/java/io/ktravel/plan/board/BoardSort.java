package io.ktravel.plan.board;

import io.ktravel.chassis.rest.Cursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.function.Function;

/** In which order the board is shown; entries that are alike go by the plan's id, the newest first. */
public enum BoardSort {
    /** Shared last. */
    RECENT("shared_at", entry -> entry.sharedAt().toString(), text -> Timestamp.from(Instant.parse(text))),
    /** Most hearts. */
    HEARTS("hearts", entry -> Integer.toString(entry.hearts()), Integer::valueOf),
    /** {@link Trend}. */
    TREND("trend", entry -> Double.toString(entry.trend()), Double::valueOf);

    private final String column;
    private final Function<BoardEntry, String> written;
    private final Function<String, Object> read;

    BoardSort(String column, Function<BoardEntry, String> written, Function<String, Object> read) {
        this.column = column;
        this.written = written;
        this.read = read;
    }

    String column() {
        return column;
    }

    /** @throws RuntimeException the text is no value of the column */
    Object value(String text) {
        return read.apply(text);
    }

    Cursor cursor(BoardEntry entry) {
        return Cursor.of(name(), written.apply(entry), entry.planId());
    }
}
