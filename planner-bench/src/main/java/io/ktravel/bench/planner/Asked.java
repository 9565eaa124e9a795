package io.ktravel.bench.planner;

import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A query as the planner is asked it, for comparisons with other planners. */
public record Asked(String id, Request request, Legs legs) {
    /**
     * @param catalogue the folder of the benchmark's tables
     * @param queries one a line
     */
    public static List<Asked> read(Path catalogue, Path queries) throws IOException {
        Requests requests = new Requests(new World(Tables.read(catalogue)));
        return PlannerBenchmark.queries(queries).stream()
                .map(query -> new Asked(query.id(), requests.of(query), requests.legs(query)))
                .toList();
    }
}
