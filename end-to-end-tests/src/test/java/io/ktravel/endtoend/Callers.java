package io.ktravel.endtoend;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** So many callers who ask until they are closed. Each waits for an answer, and then a little, before it asks again. */
final class Callers implements AutoCloseable {
    private final ScheduledExecutorService threads;
    private final Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final IntFunction<Answer> call;

    /** @param trouble why there was no answer, or empty */
    record Outcome(String what, long begin, double millis, int status, String trouble) {}

    /**
     * @param pause between an answer and the same caller's next question
     * @param call makes the call number n, from 0
     */
    Callers(int count, Duration pause, IntFunction<Answer> call) {
        this.call = call;
        this.threads = Executors.newScheduledThreadPool(count);
        for (int caller = 0; caller < count; caller++) {
            threads.scheduleWithFixedDelay(
                    this::ask, caller * pause.toNanos() / count, pause.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    private void ask() {
        int number = calls.getAndIncrement();
        long begin = System.nanoTime();
        try {
            Answer answer = call.apply(number);
            outcomes.add(new Outcome(answer.what(), begin, since(begin), answer.status(), ""));
        } catch (RuntimeException | Error failed) {
            outcomes.add(new Outcome("call " + number, begin, since(begin), 0, String.valueOf(failed)));
        }
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }

    int asked() {
        return calls.get();
    }

    int answered() {
        return outcomes.size();
    }

    /** In the order in which they were asked. */
    List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>(outcomes);
        all.sort(Comparator.comparingLong(Outcome::begin));
        return all;
    }

    List<Outcome> since(Moment begin) {
        return outcomes().stream()
                .filter(outcome -> outcome.begin() - begin.nanos() > 0)
                .toList();
    }

    /** Nearest rank: the smallest time that at least this share did not exceed. */
    static double percentile(List<Outcome> outcomes, int percent) {
        double[] sorted =
                outcomes.stream().mapToDouble(Outcome::millis).sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
    }

    /** A point in time, as {@link System#nanoTime} counts it. */
    record Moment(long nanos) {
        static Moment now() {
            return new Moment(System.nanoTime());
        }

        double seconds() {
            return (System.nanoTime() - nanos) / 1e9;
        }
    }

    /** Waits for the answers that are still to come. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(2, TimeUnit.MINUTES)) {
                threads.shutdownNow();
                throw new AssertionError("some callers had no answer after two minutes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
