package io.ktravel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What a reader waits for pages of the board with so many plans on it. */
final class BoardMeasurement {
    private static final String[] SORTS = {"recent", "hearts", "trend"};
    private static final String[] SEARCHES = {
        "",
        "location=부산",
        "month=7",
        "month=2025-08",
        "location=제주&month=8",
        "minDays=3&maxDays=3",
        "maxBudgetPerPerson=22000",
        "groupSize=2",
        "groupSize=50",
        "q=힐",
        "q=부산",
        "q=하늘다람쥐",
        "q=없는 말",
        "q=부산&location=제주",
        "q=맛집&location=부산&month=8&minDays=2&maxDays=4&maxBudgetPerPerson=200000&groupSize=2"
    };
    private static final int WARM_UP = 20;
    private static final int PAGES = 60;
    private static final int DEEP = 50;

    private final int plans;
    private final Traveller reader;
    private final Map<String, Latencies> times = new LinkedHashMap<>();
    private final Map<String, Set<String>> scans = new LinkedHashMap<>();

    BoardMeasurement(SharedPlans shared, int plans, Traveller reader, ExplainedPages explained)
            throws IOException, SQLException, InterruptedException {
        this.plans = plans;
        this.reader = reader;
        System.out.println("A board of " + plans + " plans");
        shared.share(plans);
        for (String search : SEARCHES) {
            for (String sort : SORTS) {
                String query = (search.isEmpty() ? "" : search + "&") + "sort=" + sort;
                times.put(query, pages(query, ""));
                scans.put(query, explained.scans(() -> page(query, "")));
            }
        }
        String query = "limit=100&sort=recent";
        String deep = deep(query);
        times.put("page " + (DEEP + 1) + " of " + query, pages(query, deep));
        scans.put("page " + (DEEP + 1) + " of " + query, explained.scans(() -> page(query, deep)));
    }

    /** Each page behind the one before, from the first again when there are no more. */
    private Latencies pages(String query, String first) throws IOException {
        double[] millis = new double[PAGES];
        String cursor = first;
        for (int page = -WARM_UP; page < PAGES; page++) {
            long begin = System.nanoTime();
            JsonNode answer = page(query, cursor);
            if (page >= 0) {
                millis[page] = (System.nanoTime() - begin) / 1e6;
            }
            cursor = answer.path("next").asText("");
        }
        return Latencies.of(millis, 0, null);
    }

    private String deep(String query) throws IOException {
        String cursor = "";
        for (int page = 0; page < DEEP; page++) {
            cursor = page(query, cursor).path("next").asText("");
        }
        return cursor;
    }

    private JsonNode page(String query, String cursor) throws IOException {
        String behind = cursor.isEmpty() ? "" : "&cursor=" + cursor;
        return Traveller.json(reader.get("/api/plan/v1/board?" + encoded(query) + behind), 200);
    }

    private static String encoded(String query) {
        StringBuilder encoded = new StringBuilder();
        query.codePoints()
                .mapToObj(Character::toString)
                .map(one -> "=&".contains(one) ? one : URLEncoder.encode(one, StandardCharsets.UTF_8))
                .forEach(encoded::append);
        return encoded.toString();
    }

    /** @throws IllegalStateException when any of the pages was found by reading the whole board */
    void requireIndexes() {
        List<String> read = scans.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty()
                        || entry.getValue().stream().anyMatch(Predicate.not(scan -> scan.startsWith("ix_"))))
                .map(Map.Entry::getKey)
                .toList();
        if (!read.isEmpty()) {
            throw new IllegalStateException("The whole board was read for " + read);
        }
    }

    static List<String> table(BoardMeasurement few, BoardMeasurement many) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "| a page of the board by | %,d plans: p50 · p95 | %,d plans: p50 · p95 | ratio of p50 | found by |",
                few.plans,
                many.plans));
        lines.add("|---|---|---|---|---|");
        many.times.forEach((query, of) -> {
            Latencies before = Objects.requireNonNull(few.times.get(query));
            lines.add(String.format(
                    Locale.ROOT,
                    "| `%s` | %.1f · %.1f ms | %.1f · %.1f ms | %.1f | %s |",
                    query,
                    before.p50(),
                    before.p95(),
                    of.p50(),
                    of.p95(),
                    of.p50() / before.p50(),
                    String.join(", ", Objects.requireNonNull(many.scans.get(query)))));
        });
        return lines;
    }
}
