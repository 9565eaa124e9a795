package io.ktravel.bench.planner;

import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A query of the benchmark as {@code journey} reads it. */
public record Question(String id, Request request, Legs legs) {
    /**
     * @param catalogue the folder with the benchmark's tables
     * @param queries a query a line
     */
    public static List<Question> read(Path catalogue, Path queries) throws IOException {
        Requests requests = new Requests(new World(Tables.read(catalogue)));
        return PlannerBenchmark.queries(queries).stream()
                .map(query -> new Question(query.id(), requests.of(query), requests.legs(query)))
                .toList();
    }
}
