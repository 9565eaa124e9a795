package io.ktravel.chassis.metric;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The measures of one context. Each has the label {@code context}, because several contexts may share a server; other
 * labels have few values that are known beforehand, never ids.
 */
@ApplicationScoped
public class Meters {
    @Inject
    MetricRegistry registry;

    @Inject
    @ConfigProperty(name = "ktravel.context")
    String context;

    /** Prometheus sees {@code <name>_total}. An amount of 0 makes the counter visible before anything happened. */
    public void count(String name, String description, long amount, Tag... labels) {
        registry.counter(metadata(name, description), labelled(labels)).inc(amount);
    }

    /** Prometheus sees a summary {@code <name>_seconds}. What clocks apart make negative counts as 0. */
    public void took(String name, String description, Duration time, Tag... labels) {
        registry.timer(metadata(name, description), labelled(labels)).update(time.isNegative() ? Duration.ZERO : time);
    }

    /** @param now answers at once, because a scrape waits for it; NaN when it is not known */
    public void gauge(String name, String description, DoubleSupplier now, Tag... labels) {
        registry.gauge(metadata(name, description), now::getAsDouble, labelled(labels));
    }

    private static Metadata metadata(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }

    private Tag[] labelled(Tag... labels) {
        return Stream.concat(Stream.of(new Tag("context", context)), Arrays.stream(labels))
                .toArray(Tag[]::new);
    }
}
