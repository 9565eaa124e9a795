package io.ktravel.bench.planner;

import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** A row of a file, by column. */
record Row(Map<String, String> values) {
    Row(CSVRecord row) {
        this(row.toMap());
    }

    String get(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("there is no column " + column + " in " + values.keySet());
        }
        return value;
    }
}
