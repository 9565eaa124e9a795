package io.ktravel.bench.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** The benchmark's files as rows. A row that lacks a value is no row. */
record Tables(
        List<Row> attractions,
        List<Row> restaurants,
        List<Row> accommodations,
        List<Row> distances,
        Map<String, String> stateByCity) {
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .get();
    private static final Pattern SUFFIX = Pattern.compile("\\s*\\([^()]*\\)$");
    /** The only column that may be empty: it is, nearly everywhere. */
    private static final Set<String> OPTIONAL = Set.of("cost", "");

    static Tables read(Path folder) {
        return new Tables(
                csv(folder.resolve("attractions.csv")),
                csv(folder.resolve("restaurants.csv")),
                csv(folder.resolve("accommodations.csv")),
                csv(folder.resolve("distances.csv")),
                states(folder.resolve("cities.tsv")));
    }

    /** As cities compare: without a trailing remark in brackets. */
    static String city(String name) {
        return SUFFIX.matcher(name.strip()).replaceFirst("");
    }

    private static List<Row> csv(Path file) {
        try (CSVParser rows = CSVParser.parse(file, StandardCharsets.UTF_8, CSV)) {
            return rows.stream().map(Row::new).filter(Tables::whole).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static boolean whole(Row row) {
        return row.values().entrySet().stream()
                .allMatch(value ->
                        OPTIONAL.contains(value.getKey()) || !value.getValue().isBlank());
    }

    private static Map<String, String> states(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> line.split("\t", -1))
                    .filter(fields -> fields.length == 2)
                    .collect(Collectors.toMap(
                            fields -> city(fields[0]), fields -> fields[1].strip(), (a, b) -> a, LinkedHashMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
