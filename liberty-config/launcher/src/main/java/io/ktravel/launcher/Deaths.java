package io.ktravel.launcher;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Parts that ended without having been asked to. In topology all that is the end of everything; in topology servers
 * the others run on, as they would in production.
 */
final class Deaths {
    private final Settings settings;
    private final Consumer<String> console;
    private final CompletableFuture<String> fatal = new CompletableFuture<>();
    private volatile boolean expected;

    Deaths(Settings settings, Consumer<String> console) {
        this.settings = settings;
        this.console = console;
    }

    /** From now on nobody needs to be told. */
    void expected() {
        expected = true;
    }

    CompletableFuture<String> fatal() {
        return fatal;
    }

    void of(String title, String name, int exitCode) {
        if (expected) {
            return;
        }
        String line = title + " ended by itself (exit " + exitCode + "); its log is "
                + settings.dataFolder().logs(name).resolve("console.log") + ".";
        if (settings.topology() == Topology.ALL) {
            fatal.complete(line);
        } else {
            console.accept(line + " Start it again: mvn -Prun -Dktravel.context=" + name + " -Dktravel.action=start");
        }
    }
}
