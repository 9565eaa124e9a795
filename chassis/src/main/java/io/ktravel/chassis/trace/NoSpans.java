package io.ktravel.chassis.trace;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Traces are not collected: the work alone. */
final class NoSpans implements Spans {
    @Override
    public @Nullable String current() {
        return null;
    }

    @Override
    public CompletableFuture<Void> sending(
            String topic, Supplier<@Nullable String> parent, Function<@Nullable String, CompletableFuture<Void>> work) {
        return work.apply(null);
    }

    @Override
    public void receiving(String topic, String channel, @Nullable String parent, Runnable work) {
        work.run();
    }
}
