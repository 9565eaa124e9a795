package io.ktravel.chassis.probe;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Holds work in the middle until the test lets it go on, so that two pieces of work overlap for certain. */
@ApplicationScoped
public class Gate {
    private static final int LONGEST_SECONDS = 30;

    private final Semaphore open = new Semaphore(0);

    public void pass(boolean held) {
        try {
            if (held && !open.tryAcquire(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody opened the gate");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public int waiting() {
        return open.getQueueLength();
    }

    public void open(int passes) {
        open.release(passes);
    }
}
