package io.ktravel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void a_percentile_is_the_smallest_time_that_so_many_answers_did_not_exceed() {
        double[] fiveHundredDownToOne =
                IntStream.range(0, 500).mapToDouble(number -> 500 - number).toArray();

        Latencies latencies = Latencies.of(fiveHundredDownToOne, 2, 1.5);

        assertThat(latencies).isEqualTo(new Latencies(500, 2, 250, 475, 495, 500, 1.5));
    }

    @Test
    void one_answer_is_every_percentile() {
        assertThat(Latencies.of(new double[] {7}, 0, null)).isEqualTo(new Latencies(1, 0, 7, 7, 7, 7, null));
    }

    @Test
    void errors_alone_are_no_figures() {
        assertThatThrownBy(() -> Latencies.of(new double[0], 3, null)).isInstanceOf(IllegalStateException.class);
    }
}
