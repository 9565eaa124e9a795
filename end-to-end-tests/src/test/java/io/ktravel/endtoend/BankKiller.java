package io.ktravel.endtoend;

import io.ktravel.launcher.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Kills one part again and again (SIGKILL), at random moments of the work, and starts it at once. */
final class BankKiller implements Runnable {
    private final Part part;
    private final BankBooks books;
    private final List<Integer> moments;
    private final AtomicInteger kills = new AtomicInteger();

    /** @param operations in the course of which it kills so many times */
    BankKiller(Part part, BankBooks books, long seed, int times, int operations) {
        this.part = part;
        this.books = books;
        this.moments = moments(new Random(seed), times, operations);
    }

    /** One in each part of the work, so that some are left for its end. */
    private static List<Integer> moments(Random random, int times, int operations) {
        List<Integer> moments = new ArrayList<>();
        int room = Math.max(1, operations / Math.max(1, times));
        for (int i = 0; i < times; i++) {
            moments.add(i * room + random.nextInt(room));
        }
        return moments;
    }

    @Override
    public void run() {
        for (int moment : moments) {
            Awaitility.await()
                    .pollInSameThread()
                    .pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(20))
                    .until(() -> books.done() >= moment);
            part.kill();
            kills.incrementAndGet();
            part.start();
        }
    }

    String name() {
        return part.name();
    }

    int kills() {
        return kills.get();
    }
}
