package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.launcher.LibertyServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Threads and heap of a server, as its metrics tell them: before a fault, and the most that was seen since. */
final class Vitals {
    /** Beside those that wait for an answer: pools grow a little. */
    private static final int MORE_THREADS = 60;

    private final LibertyServer server;
    private final double threadsBefore;
    private final double maxHeap;
    private double threads;
    private double heap;

    Vitals(LibertyServer server) {
        this.server = server;
        Scrape now = Scrape.of(List.of(server));
        this.threadsBefore = now.sum("thread_count", Map.of());
        this.maxHeap = now.sum("memory_maxHeap_bytes", Map.of());
        assertThat(threadsBefore).isPositive();
        assertThat(maxHeap).isPositive();
    }

    /** Always true, so that a condition that is waited for can look again and again. */
    boolean look() {
        Scrape now = Scrape.of(List.of(server));
        threads = Math.max(threads, now.sum("thread_count", Map.of()));
        heap = Math.max(heap, now.sum("memory_usedHeap_bytes", Map.of()));
        return true;
    }

    /** The heap has its limit by the JVM: whoever needs more says so in a log. */
    void areBounded(Logs logs) {
        assertThat(threads).isPositive().isLessThan(threadsBefore + MORE_THREADS);
        assertThat(heap).isPositive();
        assertThat(logs.holding(List.of("OutOfMemoryError"))).isEmpty();
    }

    /** Two columns of a table. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%.0f · %.0f | %.0f of %.0f", threadsBefore, threads, heap / 1e6, maxHeap / 1e6);
    }
}
