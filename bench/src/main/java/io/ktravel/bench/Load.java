package io.ktravel.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One client that waits for each answer before it sends the next request.
 *
 * @param expectedStatus any other answer is an error
 * @param serverCpuSeconds spent so far; empty where the operating system does not tell
 */
record Load(int expectedStatus, Requests requests, Supplier<OptionalDouble> serverCpuSeconds) {
    private static final int TOLD_ERRORS = 3;

    /** Makes the request number n, from 0, before its clock starts. */
    @FunctionalInterface
    interface Requests {
        HttpRequest number(int number) throws IOException;
    }

    Latencies run(int count) throws IOException {
        double[] millis = new double[count];
        int answers = 0;
        int errors = 0;
        OptionalDouble cpuBefore = serverCpuSeconds.get();
        for (int number = 0; number < count; number++) {
            HttpRequest request = requests.number(number);
            long begin = System.nanoTime();
            @Nullable String trouble = trouble(request);
            double time = (System.nanoTime() - begin) / 1e6;
            if (trouble == null) {
                millis[answers++] = time;
            } else if (++errors <= TOLD_ERRORS) {
                System.out.println("  error: " + trouble);
            }
        }
        @Nullable Double cpu = millisEach(cpuBefore, serverCpuSeconds.get(), count);
        return Latencies.of(Arrays.copyOf(millis, answers), errors, cpu);
    }

    private @Nullable String trouble(HttpRequest request) {
        try {
            HttpResponse<String> answer = Traveller.send(request);
            return answer.statusCode() == expectedStatus ? null : Traveller.describe(answer);
        } catch (IOException failed) {
            return request.method() + " " + request.uri() + ": " + failed;
        }
    }

    private static @Nullable Double millisEach(OptionalDouble before, OptionalDouble after, int count) {
        return before.isEmpty() || after.isEmpty() ? null : (after.getAsDouble() - before.getAsDouble()) * 1000 / count;
    }
}
