package io.ktravel.launcher;

/** A process of the stage that can be stopped, killed and started by itself, while the others run on. */
public interface Part extends AutoCloseable {
    /** As in the log folder, the pid file and {@code -Dktravel.context}. */
    String name();

    /** Starts it and returns when it is ready. Data of its last run are there again. */
    void start();

    /** Lets it finish what it does; kills it when that takes too long. */
    void stop();

    /** As {@code kill -9}: nothing is finished, nothing is told to anybody. */
    void kill();

    /**
     * Of the running process.
     *
     * @throws IllegalStateException when it does not run
     */
    long pid();

    boolean isRunning();

    @Override
    default void close() {
        stop();
    }
}
