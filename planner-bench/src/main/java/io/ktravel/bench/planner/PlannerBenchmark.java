package io.ktravel.bench.planner;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.ktravel.journey.Answer;
import io.ktravel.journey.Journeys;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code mvn -q -Pplanner-bench -Dcatalogue=<folder> -Dqueries=<queries.jsonl> -Dout=<plans.jsonl>}. */
public final class PlannerBenchmark {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    private final Requests requests;
    private final Evaluator evaluator;

    private PlannerBenchmark(Tables tables) {
        this.requests = new Requests(new World(tables));
        this.evaluator = new Evaluator(tables);
    }

    public static void main(String... none) throws IOException {
        Path catalogue = setting("catalogue");
        Path queries = setting("queries");
        Path out = setting("out");
        Scores scores = new PlannerBenchmark(Tables.read(catalogue)).run(queries(queries), out);
        System.out.print(scores.report());
    }

    private Scores run(List<Query> queries, Path out) throws IOException {
        Scores scores = new Scores();
        if (out.toAbsolutePath().getParent() != null) {
            Files.createDirectories(out.toAbsolutePath().getParent());
        }
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (Query query : queries) {
                String line = JSON.writeValueAsString(answer(query));
                lines.write(line);
                lines.newLine();
                // What is judged is what was written.
                scores.add(evaluator.judge(query, JSON.readValue(line, AnswerForm.class)));
            }
        }
        return scores;
    }

    private AnswerForm answer(Query query) {
        long begin = System.nanoTime();
        Answer answer = Journeys.plan(requests.of(query), requests.legs(query));
        double millis = Math.round((System.nanoTime() - begin) / 10_000.0) / 100.0;
        return AnswerForm.of(query, answer, millis);
    }

    static List<Query> queries(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                queries.add(query(lines.get(i), file + ", line " + (i + 1)));
            }
        }
        return queries;
    }

    private static Query query(String line, String where) {
        try {
            return JSON.readValue(line, Query.class);
        } catch (IOException e) {
            throw new IllegalArgumentException(where + " is no query: " + e.getMessage(), e);
        }
    }

    private static Path setting(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    "-D" + name + "=… is missing: -Dcatalogue, -Dqueries and -Dout are needed");
        }
        return Path.of(value);
    }
}
