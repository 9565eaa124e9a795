package io.ktravel.bench.solvers;

import io.ktravel.bench.planner.Question;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;

/** {@code mvn -q -Psolver-bench -Dcatalogue=<folder> -Dqueries=<queries.jsonl>}. */
public final class SolverBenchmark {
    private static final long UNLIMITED = 100_000_000;

    private final List<Question> questions;

    private SolverBenchmark(List<Question> questions) {
        this.questions = questions;
    }

    public static void main(String... none) throws IOException, InterruptedException {
        System.out.printf(
                "%s, %d cores, JDK %s, load before %.2f%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        SolverBenchmark benchmark = new SolverBenchmark(Question.read(setting("catalogue"), setting("queries")));
        System.out.println(
                "solver            same cost  proven  impossible proven  median ms  worst ms   start ms  jars MB");
        benchmark.own();
        benchmark.print(new CpSat(), "cpsat", "/ortools", "/protobuf-java", "/jna");
        benchmark.print(
                new Choco(), "choco", "/choco-solver", "/automaton", "/jgrapht", "/jheaps", "/trove4j", "/sizeof");
        benchmark.print(
                new Timefold(),
                "timefold",
                "/timefold",
                "/commons-math3",
                "/micrometer",
                "/jakarta.xml.bind",
                "/jaxb",
                "/HdrHistogram",
                "/LatencyUtils",
                "/angus",
                "/txw2",
                "/istack",
                "/jakarta.activation");
    }

    private void own() {
        Timing timing = new Timing();
        int impossible = 0;
        questions.forEach(question -> new Own(question.request(), question.legs()).solve(UNLIMITED));
        for (Question question : questions) {
            Own own = new Own(question.request(), question.legs());
            Solver.Solution best = timing.of(() -> own.solve(UNLIMITED));
            impossible += own.solve(Objects.requireNonNull(best.cost()) - 1).cost() == null ? 1 : 0;
        }
        line("journey", questions.size(), questions.size(), impossible, timing, "-", "0.0");
    }

    private void print(Solver solver, String started, String... jars) throws IOException, InterruptedException {
        Timing timing = new Timing();
        int same = 0;
        int proven = 0;
        int impossible = 0;
        Question warm = questions.get(0);
        solver.solve(Puzzle.of(warm.request(), warm.legs()), UNLIMITED);
        for (Question question : questions) {
            long optimum = Objects.requireNonNull(new Own(question.request(), question.legs())
                    .solve(UNLIMITED)
                    .cost());
            Solver.Solution best =
                    timing.of(() -> solver.solve(Puzzle.of(question.request(), question.legs()), UNLIMITED));
            same += Objects.equals(best.cost(), optimum) ? 1 : 0;
            proven += best.proven() ? 1 : 0;
            timing.gap(best.cost() == null ? 1 : (best.cost() - optimum) / (double) optimum);
            Solver.Solution none = solver.solve(Puzzle.of(question.request(), question.legs()), optimum - 1);
            impossible += none.cost() == null && none.proven() ? 1 : 0;
        }
        line(solver.name(), same, proven, impossible, timing, startUp(started), megabytes(jars));
    }

    private static void line(
            String name, int same, int proven, int impossible, Timing timing, String start, String jars) {
        System.out.printf(
                Locale.ROOT,
                "%-17s %9d %7d %18d %10.1f %9.1f %10s %8s   worst gap %.1f %%%n",
                name,
                same,
                proven,
                impossible,
                timing.at(0.5),
                timing.at(1),
                start,
                jars,
                100 * timing.worstGap);
    }

    /** From the first touch of the library to the answer of a tiny model, in a process of its own. */
    private static String startUp(String solver) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartUp.class.getName(),
                        solver)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? said.strip() : "failed";
    }

    private static String megabytes(String... jars) {
        long bytes = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> Arrays.stream(jars).anyMatch(jar::contains))
                .mapToLong(jar -> new File(jar).length())
                .sum();
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }

    private static Path setting(String name) {
        String value = System.getProperty(name);
        if (value == null || value.isBlank() || value.startsWith("$")) {
            throw new IllegalArgumentException("-D" + name + "=… is missing: -Dcatalogue and -Dqueries are needed");
        }
        return Path.of(value);
    }

    /** Milliseconds of each question, and how far the costs are from the least. */
    private static final class Timing {
        private final List<Double> millis = new ArrayList<>();
        private double worstGap;

        Solver.Solution of(Supplier<Solver.Solution> work) {
            long begin = System.nanoTime();
            Solver.Solution solution = work.get();
            millis.add((System.nanoTime() - begin) / 1e6);
            return solution;
        }

        void gap(double gap) {
            worstGap = Math.max(worstGap, gap);
        }

        double at(double share) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get((int) Math.min(sorted.size() - 1L, Math.floor(share * sorted.size())));
        }
    }
}
