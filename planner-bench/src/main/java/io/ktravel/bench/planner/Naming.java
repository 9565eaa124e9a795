package io.ktravel.bench.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * Which venues a plan can name. The form names a venue by its name and city alone, and readers of it look for the first
 * row that has the name, or has it in its name: a venue that such a reader would not find is left out.
 */
final class Naming {
    private Naming() {}

    /** @param rows of one city */
    static List<Row> unmistakable(List<Row> rows, String column) {
        List<Row> clear = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.get(i).get(column);
            if (writable(name)
                    && rows.subList(0, i).stream()
                            .noneMatch(row -> row.get(column).contains(name))) {
                clear.add(rows.get(i));
            }
        }
        return clear;
    }

    /** Without the signs that the form itself uses between venues and lines. */
    private static boolean writable(String name) {
        return !name.strip().equals("-") && name.chars().noneMatch(sign -> sign == ';' || sign == '\n' || sign == '\r');
    }
}
