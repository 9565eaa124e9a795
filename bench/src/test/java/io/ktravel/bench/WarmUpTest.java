package io.ktravel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    private static final WarmUp WARM_UP = new WarmUp(30, 300, 5);

    @Test
    void it_ends_when_three_windows_are_alike() throws IOException, InterruptedException {
        WarmUp.Climb climb = WARM_UP.until(windows(21, 47, 97, 98, 99, 300));
        assertThat(climb.medians()).containsExactly(21.0, 47.0, 97.0, 98.0, 99.0);
        assertThat(climb.steady()).isTrue();
        assertThat(climb).hasToString("21 → 47 → 97 → 98 → 99 a second, in windows of 30 s: steady");
    }

    @Test
    void two_alike_on_the_way_up_are_not_enough() throws IOException, InterruptedException {
        assertThat(WARM_UP.until(windows(50, 51, 70, 71, 72)).medians()).hasSize(5);
    }

    @Test
    void a_slow_climb_is_no_rest() throws IOException, InterruptedException {
        WarmUp.Climb climb = WARM_UP.until(windows(100, 104, 108, 112, 116, 120, 124, 128, 132, 136));
        assertThat(climb.steady()).isFalse();
    }

    @Test
    void it_ends_at_its_bound() throws IOException, InterruptedException {
        WarmUp.Climb climb = WARM_UP.until(windows(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024));
        assertThat(climb.medians()).hasSize(10);
        assertThat(climb).asString().endsWith("not steady yet");
    }

    @Test
    void nothing_at_all_is_never_steady() throws IOException, InterruptedException {
        assertThat(WARM_UP.until((connections, seconds) -> 0).steady()).isFalse();
    }

    @Test
    void the_middle_of_a_window_counts() throws IOException, InterruptedException {
        Iterator<Double> samples = List.of(1.0, 100.0, 100.0, 100.0, 9000.0).iterator();
        assertThat(new WarmUp(5, 5, 5)
                        .until((connections, seconds) -> samples.next())
                        .medians())
                .containsExactly(100.0);
    }

    @Test
    void a_bound_below_a_window_is_refused() {
        assertThatThrownBy(() -> new WarmUp(30, 20, 5)).hasMessageContaining("bound of at least one window");
    }

    @Test
    void a_shorter_one_has_time_to_become_steady() {
        assertThat(new WarmUp(30, 480, 5).shorter().bound()).isEqualTo(120);
        assertThat(new WarmUp(10, 60, 5).shorter().bound()).isEqualTo(30);
    }

    private static WarmUp.Rate windows(double... rates) {
        Iterator<Double> samples = DoubleStream.of(rates)
                .boxed()
                .flatMap(rate -> Collections.nCopies(5, rate).stream())
                .iterator();
        return (connections, seconds) -> samples.next();
    }
}
