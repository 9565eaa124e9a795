package io.ktravel.launcher;

import java.time.Duration;

/** Waiting between two looks at something outside this JVM that tells nobody when it changes. */
final class Pause {
    private Pause() {}

    static void of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", interrupted);
        }
    }
}
