package io.ktravel.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class GrowthMeasurementTest {
    @Test
    void tables_that_grow_are_told_when_they_are_read_from_end_to_end() {
        assertThat(GrowthMeasurement.sequential("""
                LOG:  duration: 0.05 ms  plan:
                \tQuery Text: SELECT ID AS a1 FROM recommendation WHERE (STATUS = $1)
                \tLimit  (cost=0.43..8.46 rows=1 width=37)
                \t  ->  Seq Scan on recommendation  (cost=0.43..8.46 rows=1 width=37)
                LOG:  duration: 0.05 ms  plan:
                \tQuery Text: update wallet set balance = $1 where member_id = $2
                \tUpdate on wallet  (cost=0.43..8.46 rows=1 width=37)
                \t  ->  Parallel Seq Scan on public.wallet  (cost=0.43..8.46 rows=1 width=37)
                """)).containsExactly("recommendation", "wallet");
    }

    @Test
    void an_index_and_a_table_that_stays_small_are_nothing_to_tell() {
        assertThat(GrowthMeasurement.sequential("""
                LOG:  duration: 0.05 ms  plan:
                \tQuery Text: SELECT * FROM plan, outbox
                \tIndex Scan using pk_plan on plan  (cost=0.43..8.46 rows=1 width=37)
                \tSeq Scan on outbox  (cost=0.00..1.01 rows=1 width=37)
                """)).isEmpty();
    }

    @Test
    void a_log_without_any_query_tells_nothing() {
        assertThatThrownBy(() -> GrowthMeasurement.sequential("LOG:  checkpoint starting"))
                .hasMessageContaining("explained nothing");
    }
}
