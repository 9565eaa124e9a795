package io.ktravel.bench.solvers;

import io.ktravel.journey.Legs;
import io.ktravel.journey.Request;
import java.io.IOException;
import java.nio.file.Path;

/** In a fresh JVM: milliseconds from the first touch of a candidate to its answer for a tiny world. */
final class Start {
    private Start() {}

    public static void main(String... candidate) {
        Candidate starting = Candidate.valueOf(candidate[0]);
        Request request = TinyWorld.request(null);
        Legs legs = TinyWorld.legs();
        long begin = System.nanoTime();
        Found found = starting.planner().cheapest(request, legs, starting.limit);
        System.out.println(Millis.between(begin, found.at()));
    }

    static double millis(Candidate candidate) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        candidate.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var lines = process.inputReader()) {
            return Double.parseDouble(lines.readLine());
        }
    }
}
