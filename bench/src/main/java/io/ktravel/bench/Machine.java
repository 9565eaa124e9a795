package io.ktravel.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Collections;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Where it is measured, and what else goes on there. */
final class Machine {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final long PROBE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private Machine() {}

    static String description() {
        return String.format(
                Locale.ROOT,
                "%s %s, %d cores, %.1f GiB, JDK %s (%s)",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                CORES,
                system().getTotalMemorySize() / (double) (1L << 30),
                Runtime.version(),
                System.getProperty("java.vm.vendor"));
    }

    /** Taken while nothing of ours runs: what is busy then is somebody else. */
    static String noise() {
        double load = system().getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "load average %s, a program that asks for every core gets %.0f %%",
                load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load),
                100 * attainable());
    }

    /** The share of all cores that as many busy threads get for a second. */
    private static double attainable() {
        ExecutorService threads = Executors.newFixedThreadPool(CORES);
        try {
            double sum = 0;
            for (Future<Double> share :
                    threads.invokeAll(Collections.nCopies(CORES, (Callable<Double>) Machine::spin))) {
                sum += share.get();
            }
            return sum / CORES;
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        } finally {
            threads.shutdownNow();
        }
    }

    private static double spin() {
        long begin = System.nanoTime();
        long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        while (System.nanoTime() - begin < PROBE_NANOS) {
            Thread.onSpinWait();
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu;
        return spent / (double) (System.nanoTime() - begin);
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }
}
