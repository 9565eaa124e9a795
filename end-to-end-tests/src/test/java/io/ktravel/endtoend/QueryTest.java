package io.ktravel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.ktravel.endtoend.Query.Matching;
import io.ktravel.endtoend.Query.Selector;
import java.util.List;
import org.junit.jupiter.api.Test;

class QueryTest {
    @Test
    void a_query_tells_metrics_matchings_and_groupings() {
        Query query = Query.of(
                "sum by (service, le) (rate(a_total{x=\"up{b}\",y=~\"5..\"}[5m])) / on (pod) b_seconds > 0.01 and max(c) == 14 * 1e9");

        assertThat(query.selectors())
                .containsExactly(
                        new Selector(
                                "a_total", List.of(new Matching("x", "=", "up{b}"), new Matching("y", "=~", "5.."))),
                        new Selector("b_seconds", List.of()),
                        new Selector("c", List.of()));
        assertThat(query.groupedBy()).containsExactlyInAnyOrder("service", "le", "pod");
    }
}
