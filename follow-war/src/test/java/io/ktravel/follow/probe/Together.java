package io.ktravel.follow.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Does the same for many at the same time. */
@ApplicationScoped
public class Together {
    @Resource
    ManagedExecutorService executor;

    public void all(List<String> some, Consumer<String> act) {
        CompletableFuture.allOf(some.stream()
                        .map(one -> executor.runAsync(() -> act.accept(one)))
                        .toArray(CompletableFuture[]::new))
                .join();
    }
}
