package io.ktravel.plan.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;

/** One file of the catalogue: UTF-8, RFC 4180, with exactly the columns that it should have, in any order. */
record CsvFile(Source source, String name, List<String> columns, Problems problems) {
    static final int MAX_ROWS = 1000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** The rows that are in order; what is wrong with the others is noted. */
    <T> List<T> rows(Function<Row, T> reader) {
        String text = text();
        if (text == null) {
            return List.of();
        }
        try (CSVParser csv = CSVParser.parse(text, FORMAT)) {
            return sameColumns(csv.getHeaderNames()) ? rows(csv, reader) : List.of();
        } catch (IOException | UncheckedIOException | IllegalStateException | IllegalArgumentException unreadable) {
            problems.add(name, "not readable as CSV: " + unreadable.getMessage());
            return List.of();
        }
    }

    private <T> List<T> rows(CSVParser csv, Function<Row, T> reader) {
        List<T> rows = new ArrayList<>();
        for (CSVRecord line : csv) {
            T row = row(new Row(this, line, csv.getCurrentLineNumber()), reader);
            if (row != null) {
                rows.add(row);
            }
            if (csv.getRecordNumber() > MAX_ROWS) {
                problems.add(name, "more than " + MAX_ROWS + " rows");
                return rows;
            }
        }
        if (csv.getRecordNumber() == 0) {
            problems.add(name, "no rows");
        }
        return rows;
    }

    private <T> @Nullable T row(Row row, Function<Row, T> reader) {
        if (!row.record().isConsistent()) {
            row.problem("*", row.record().size() + " fields where the header has " + columns.size());
            return null;
        }
        try {
            return reader.apply(row);
        } catch (WrongField wrong) {
            row.problem(wrong.column(), wrong.why());
            return null;
        }
    }

    private boolean sameColumns(List<String> header) {
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(column -> problems.add(name, 1, column, "the column is missing"));
        header.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> problems.add(name, 1, column, "not a column of this file"));
        return header.size() == columns.size() && header.containsAll(columns);
    }

    private @Nullable String text() {
        try {
            byte[] bytes = source.read(name);
            if (bytes == null) {
                problems.add(name, "the file is missing");
                return null;
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            problems.add(name, "not UTF-8");
        } catch (IOException unreadable) {
            problems.add(name, "not readable: " + unreadable.getMessage());
        }
        return null;
    }
}
